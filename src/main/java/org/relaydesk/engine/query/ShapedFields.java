package org.relaydesk.engine.query;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.relaydesk.engine.query.criteria.FlagRule;
import org.relaydesk.engine.query.output.Field;
import org.relaydesk.engine.query.output.Row;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;

/**
 * Fields that are more than a column: a rule, a measure, an object. One verb each shows, sorts and
 * searches them.
 *
 * @param <B> the builder that goes on
 */
public abstract class ShapedFields<B extends ShapedFields<B>> extends SortSearchBuilder<B> {
  /** Shows a field, without sorting or searching by it. */
  abstract B field(Member shown, List<String> paths, Field.Writer writer);

  /**
   * A flag that is a rule over columns.
   *
   * @param paths what the rule reads of a row
   * @param rule the same rule, in criteria
   * @param set whether it is set in a row of these paths
   */
  public B flag(String name, List<String> paths, FlagRule rule, Predicate<Row> set, String says) {
    Field.Writer writer = (out, row) -> out.flag(name, set.test(row));
    return searchableFlag(name, rule).field(new Member(name, ValueType.FLAG, says), paths, writer);
  }

  /** A whole number in a shape of its own, sorted and searched by the bare number. */
  public B measure(String name, String path, ValueType type, Field.Writer writer, String says) {
    return sortable(name, path)
        .searchableId(name, path)
        .field(new Member(name, type, says), List.of(path), writer);
  }

  /**
   * A decimal number.
   *
   * @param guard who may sort and search by it; the writer shows it to the same
   */
  public B decimal(Member shown, String path, FieldGuard guard, Field.Writer writer) {
    return decimal(shown.name(), path, guard).field(shown, List.of(path), writer);
  }

  /**
   * An object of several columns.
   *
   * @param parts its columns, in the order in which the writer finds them in its row
   */
  public B object(String name, ValueType type, List<Part> parts, Field.Writer writer, String says) {
    parts.forEach(part -> part.ways().accept(this, name));
    List<String> paths = parts.stream().map(Part::path).toList();
    return field(new Member(name, type, says), paths, writer);
  }

  /**
   * A column of an object.
   *
   * @param path of the column
   * @param ways what it lets lists sort and search by, given the object's name
   */
  public record Part(String path, BiConsumer<SortSearchBuilder<?>, String> ways) {
    /** One that is shown only. */
    public static Part shown(String path) {
      return new Part(path, (ways, object) -> {});
    }

    /** A text that is sorted and searched by. */
    public static Part text(String name, String path) {
      return new Part(path, (ways, object) -> ways.named(object + "." + name, path));
    }

    /** An id that is searched by. */
    public static Part id(String name, String path) {
      return new Part(path, (ways, object) -> ways.searchableId(object + "." + name, path));
    }

    /** An id that is sorted by, too. */
    public static Part sortedId(String name, String path) {
      return new Part(
          path,
          (ways, object) -> {
            ways.sortable(object + "." + name, path);
            ways.searchableId(object + "." + name, path);
          });
    }

    /** A text that may be HTML, searched by its words; the bare object means it, too. */
    public static Part richText(String name, String path, String wordsPath) {
      return new Part(
          path,
          (ways, object) -> {
            ways.searchableRichText(object, path, wordsPath);
            ways.searchableRichText(object + "." + name, path, wordsPath);
          });
    }
  }
}
