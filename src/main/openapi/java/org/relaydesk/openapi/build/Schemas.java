package org.relaydesk.openapi.build;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;

/** The schemas of the description by name, and how the types of the wire are written in them. */
final class Schemas {
  private static final String DIGITS = "^-?[0-9]+$";

  private final Map<String, Schema> byName;

  Schemas(Map<String, Schema> declared) {
    byName = new TreeMap<>(declared);
  }

  Map<String, Schema> all() {
    return byName;
  }

  static Schema ref(String name) {
    return OASFactory.createSchema().ref(name);
  }

  /**
   * Names a schema, and refers to it.
   *
   * @throws IllegalStateException where the name stands for another one
   */
  Schema named(String name, Schema schema) {
    Schema before = byName.putIfAbsent(name, schema);
    if (before != null && !before.equals(schema)) {
      throw new IllegalStateException("Two schemas are called " + name);
    }
    return ref(name);
  }

  /**
   * An object with what a record shows.
   *
   * @param inFull whether all that is always there is, and not only what was asked for
   * @param readOnly what only the server writes
   */
  Schema object(List<Member> members, boolean inFull, Predicate<Member> readOnly) {
    Schema object = OASFactory.createSchema().addType(SchemaType.OBJECT);
    for (Member member : members) {
      Schema shown = shown(member);
      if (readOnly.test(member)) {
        shown.setReadOnly(true);
      }
      object.addProperty(member.name(), shown);
      if (inFull && member.always()) {
        object.addRequired(member.name());
      }
    }
    return object;
  }

  /**
   * A field of an answer: null where it has nothing; an id is there always, or is sometimes not.
   */
  private Schema shown(Member member) {
    Schema schema = shown(member.type());
    boolean isId = member.name().equals("id") && member.always();
    if (schema.getRef() == null && !isId && member.type().kind() != ValueType.Kind.LIST) {
      orNull(schema);
    }
    return described(schema, member.says());
  }

  /** A sentence beside a reference would be passed over: the reference stands in an allOf. */
  static Schema described(Schema schema, String says) {
    return schema.getRef() == null
        ? schema.description(says)
        : OASFactory.createSchema().addAllOf(schema).description(says);
  }

  static void orNull(Schema schema) {
    if (schema.getType() != null) {
      schema.addType(SchemaType.NULL);
    }
  }

  /** A value as answers write it. */
  private Schema shown(ValueType type) {
    return switch (type.kind()) {
      case ID -> of(SchemaType.STRING).pattern(DIGITS);
      case TEXT -> text(type);
      case COUNT -> number(type);
      case DECIMAL -> decimal();
      case FLAG -> of(SchemaType.BOOLEAN);
      case TIME -> ref("Time");
      case LIST -> of(SchemaType.ARRAY).items(shown(type.members().get(0).type()));
      case OBJECT -> object(type);
      case REFERENCE, NOTHING, ANY -> OASFactory.createSchema().addType(SchemaType.OBJECT);
    };
  }

  private Schema object(ValueType type) {
    if (type.members().isEmpty()) {
      return of(SchemaType.OBJECT);
    }
    Schema object = object(type.members(), true, member -> false);
    orNull(object);
    return named(type.name(), object);
  }

  /** An object that takes the keys it has, and no other. */
  static Schema closed() {
    return of(SchemaType.OBJECT)
        .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
  }

  static Schema of(SchemaType type) {
    return OASFactory.createSchema().addType(type);
  }

  static Schema text(ValueType type) {
    Schema text = of(SchemaType.STRING);
    if (type.most() != ValueType.ANY_LENGTH) {
      text.setMaxLength(Math.toIntExact(type.most()));
    }
    return words(text, type);
  }

  static Schema words(Schema text, ValueType type) {
    return type.words().isEmpty() ? text : text.enumeration(new ArrayList<>(type.words()));
  }

  static Schema decimal() {
    return of(SchemaType.STRING).pattern("^-?[0-9]+([.][0-9]+)?$");
  }

  static Schema number(ValueType type) {
    Schema number = of(SchemaType.INTEGER).format("int64");
    if (type.least() != Long.MIN_VALUE) {
      number.minimum(BigDecimal.valueOf(type.least()));
      number.maximum(BigDecimal.valueOf(type.most()));
    }
    return number;
  }
}
