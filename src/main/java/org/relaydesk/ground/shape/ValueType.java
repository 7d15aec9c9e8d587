package org.relaydesk.ground.shape;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The type of a value on the wire (contract §3).
 *
 * @param kind which sort of value
 * @param name of an object: what the description calls it; empty for one that is described in place
 * @param words of a text: the only ones that it may be; empty for any text
 * @param members of an object: its fields; of a list: what it holds, as its only member
 * @param least of a number: the smallest
 * @param most of a number: the largest; of a text: how many characters it has at most
 */
public record ValueType(
    Kind kind, String name, List<String> words, List<Member> members, long least, long most) {
  /** Which sort of value. */
  public enum Kind {
    /** Digits in a text. */
    ID,
    TEXT,
    /** A whole number. */
    COUNT,
    /** A decimal number. */
    DECIMAL,
    FLAG,
    /** A moment in both of its forms. */
    TIME,
    /** A record by its id, name or address. */
    REFERENCE,
    OBJECT,
    LIST,
    /** Always null. */
    NOTHING,
    /** Any JSON. */
    ANY
  }

  /** No bound. */
  public static final long ANY_LENGTH = Integer.MAX_VALUE;

  public static final ValueType ID = of(Kind.ID);
  public static final ValueType TEXT = text(ANY_LENGTH);
  public static final ValueType COUNT = number(Long.MIN_VALUE, Long.MAX_VALUE);
  public static final ValueType DECIMAL = of(Kind.DECIMAL);
  public static final ValueType FLAG = of(Kind.FLAG);
  public static final ValueType TIME = of(Kind.TIME);
  public static final ValueType NOTHING = of(Kind.NOTHING);
  public static final ValueType ANY = of(Kind.ANY);

  /** A reference as it is taken. */
  public static final ValueType REFERENCE = of(Kind.REFERENCE);

  /** References as they are taken. */
  public static final ValueType REFERENCES = REFERENCE.list();

  /** An object in an input; its shape is recorded elsewhere. */
  public static final ValueType OBJECT = object("");

  public static final ValueType OBJECTS = OBJECT.list();

  /** A reference as it is answered, where nothing is told but its name. */
  public static final ValueType NAMED = named("NamedReference");

  public ValueType {
    words = List.copyOf(words);
    members = List.copyOf(members);
  }

  /** A text of so many characters at most. */
  public static ValueType text(long most) {
    return new ValueType(Kind.TEXT, "", List.of(), List.of(), 0, most);
  }

  /** One of some words. */
  public static ValueType word(String... words) {
    return new ValueType(Kind.TEXT, "", List.of(words), List.of(), 0, ANY_LENGTH);
  }

  /** A whole number within bounds, both included. */
  public static ValueType number(long least, long most) {
    return new ValueType(Kind.COUNT, "", List.of(), List.of(), least, most);
  }

  /** An object with these fields. */
  public static ValueType object(String name, Member... members) {
    return object(name, List.of(members));
  }

  /** An object with these fields. */
  public static ValueType object(String name, List<Member> members) {
    return new ValueType(Kind.OBJECT, name, List.of(), members, 0, 0);
  }

  /** A reference as it is answered: id, name, and what else is told of it. */
  public static ValueType named(String name, Member... extras) {
    Member id = new Member("id", ID, "Its id.");
    Member shown = new Member("name", TEXT, "Its name.");
    return object(name, Stream.concat(Stream.of(id, shown), Arrays.stream(extras)).toList());
  }

  /** A list whose values are all of this type. */
  public ValueType list() {
    return new ValueType(Kind.LIST, "", List.of(), List.of(new Member("", this, "")), 0, 0);
  }

  private static ValueType of(Kind kind) {
    return new ValueType(kind, "", List.of(), List.of(), 0, 0);
  }
}
