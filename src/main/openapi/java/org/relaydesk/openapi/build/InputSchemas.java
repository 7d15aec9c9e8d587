package org.relaydesk.openapi.build;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.relaydesk.ground.shape.InputShape;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.openapi.RecordKind;
import org.relaydesk.openapi.Records;

/** Describes inputs: what their readers ask for, in the words of what answers show. */
final class InputSchemas {
  /** A key that may be sent and means nothing: no answer shows it. */
  private static final InputShape.Key IGNORED = new InputShape.Key(ValueType.ANY, List.of());

  private static final String ANYTHING = "Taken whatever it is, and does nothing here.";

  private static final int MOST_ITEMS = 1000;

  private final Records records;
  private final Schemas schemas;

  InputSchemas(Records records, Schemas schemas) {
    this.records = records;
    this.schemas = schemas;
  }

  /** The schema of an operation's input: the record under its wrapper, or what has none. */
  Schema of(String operationId, boolean needed) {
    RecordKind kind =
        records
            .taking(operationId)
            .orElseThrow(
                () -> new IllegalStateException("Nothing tells what " + operationId + " takes"));
    InputShape shape = kind.input(operationId).orElseThrow();
    String name = Names.capital(operationId);
    if (kind.isWhole(operationId)) {
      return schemas.named(name + "Input", object(name, shape, kind::member));
    }
    Schema fields = schemas.named(name, object(name, shape, kind::member));
    Schema input = Schemas.closed();
    kind.singulars().forEach(wrapper -> input.addProperty(wrapper, fields));
    if (kind.sharesPath()) {
      input.minProperties(1).maxProperties(1);
    } else if (needed) {
      input.addRequired(kind.singulars().get(0));
    }
    return schemas.named(name + "Input", input);
  }

  /** The same input as JSON in a form's parameter. */
  Schema form(String operationId, Schema input) {
    Schema form = Schemas.of(SchemaType.OBJECT).addProperty("input_data", input);
    return schemas.named(Names.capital(operationId) + "Form", form.addRequired("input_data"));
  }

  private Schema object(String name, InputShape shape, Function<String, Member> known) {
    Schema object = Schemas.closed();
    shape
        .keys()
        .forEach(
            (key, asked) -> {
              Member member = asked.equals(IGNORED) ? ignored(key) : known.apply(key);
              Schema taken = taken(name, member, asked, known);
              if (shape.takesNull(key)) {
                Schemas.orNull(taken);
              }
              object.addProperty(key, Schemas.described(taken, member.says()));
            });
    shape.required().forEach(object::addRequired);
    return object;
  }

  private static Member ignored(String key) {
    return new Member(key, ValueType.ANY, ANYTHING);
  }

  private Schema taken(
      String name, Member member, InputShape.Key key, Function<String, Member> known) {
    ValueType type = key.type();
    if (!key.inside().isEmpty()) {
      Map<String, Member> members = members(item(member.type()));
      String called = name + Names.camel(member.name());
      Schema inside =
          schemas.named(
              called,
              object(
                  called,
                  key.inside().get(0),
                  inner ->
                      members.containsKey(inner)
                          ? Objects.requireNonNull(members.get(inner))
                          : known.apply(member.name() + "." + inner)));
      return type.kind() == ValueType.Kind.LIST ? list(inside) : inside;
    }
    return type.kind() == ValueType.Kind.LIST
        ? list(value(type.members().get(0).type(), item(member.type())))
        : value(type, member.type());
  }

  private static Schema list(Schema item) {
    return Schemas.of(SchemaType.ARRAY).items(item).maxItems(MOST_ITEMS);
  }

  private static Map<String, Member> members(ValueType shown) {
    return shown.members().stream().collect(Collectors.toMap(Member::name, Function.identity()));
  }

  private static ValueType item(ValueType shown) {
    return shown.kind() == ValueType.Kind.LIST ? shown.members().get(0).type() : shown;
  }

  /** A value as inputs write it; a text that answers show as one of some words is one of these. */
  private static Schema value(ValueType taken, ValueType shown) {
    return switch (taken.kind()) {
      case TEXT -> text(taken, shown);
      case COUNT -> Schemas.number(taken);
      case DECIMAL -> Schemas.decimal();
      case FLAG -> Schemas.of(SchemaType.BOOLEAN);
      case TIME -> Schemas.ref("TimeInput");
      case REFERENCE -> Schemas.ref("Reference");
      case OBJECT -> Schemas.of(SchemaType.OBJECT);
      case ANY -> OASFactory.createSchema();
      default -> throw new IllegalStateException("No input is of the type " + taken);
    };
  }

  private static Schema text(ValueType taken, ValueType shown) {
    return shown.words().isEmpty()
        ? Schemas.text(taken)
        : Schemas.words(Schemas.of(SchemaType.STRING), shown);
  }
}
