package org.relaydesk.engine.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.engine.query.criteria.Search;
import org.relaydesk.engine.query.output.Field;
import org.relaydesk.engine.query.output.PreparedWriter;
import org.relaydesk.engine.query.output.Projection;
import org.relaydesk.engine.query.output.ReferenceWriter;
import org.relaydesk.ground.input.InputValue;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;

/** The fields of a kind of record. Select, sort, search and output follow from it. */
public final class FieldList {
  private final Map<String, Field> fields;
  private final Map<String, String> sortPaths;
  private final Map<String, String> references;
  private final Map<String, Search> searches;
  private final Map<String, FieldGuard> guards;
  private final Map<String, PreparedWriter> written;
  private final NamedViews views;
  private final Set<String> large;
  private final Projection all;
  private final Projection rows;

  private FieldList(Builder builder) {
    fields = Map.copyOf(builder.fields);
    sortPaths = Map.copyOf(builder.sortPaths);
    references = Map.copyOf(builder.references);
    searches = Map.copyOf(builder.searches);
    guards = Map.copyOf(builder.guards);
    written = Map.copyOf(builder.written);
    views = new NamedViews(builder.views);
    List<Field> inOrder = new ArrayList<>(builder.fields.values());
    large = Set.copyOf(builder.large);
    all = projection(inOrder);
    rows = projection(inOrder.stream().filter(Field::inRows).toList());
  }

  /** The members of a single record, in their order. */
  public List<Member> members() {
    return all.members();
  }

  /** The projection to all fields, for a single record. */
  public Projection all() {
    return all;
  }

  /** The projection of a list's rows by default. */
  public Projection rows() {
    return rows;
  }

  /**
   * A projection to some fields, as {@code fields_required} asks for it.
   *
   * @throws org.relaydesk.ground.kernel.DeskException for an unknown one, named
   */
  public Projection only(Collection<String> names) {
    List<Field> chosen = new ArrayList<>();
    for (String name : names) {
      Field field = fields.get(name);
      if (field == null) {
        throw Failure.INVALID_VALUE.of("fields_required", "No field is called '" + name + "'");
      }
      if (!chosen.contains(field)) {
        chosen.add(field);
      }
    }
    return chosen.isEmpty() ? rows : projection(chosen);
  }

  private Projection projection(List<Field> chosen) {
    return new Projection(chosen, large, written);
  }

  /**
   * The attribute path that a sort by this API name goes by; empty where it can't be sorted by.
   *
   * @throws org.relaydesk.ground.kernel.DeskException FORBIDDEN where the caller may not see it
   */
  public Optional<String> sortPath(String name) {
    guards.getOrDefault(name, FieldGuard.NONE).check(name);
    return Optional.ofNullable(sortPaths.get(name));
  }

  /** The path of the id that a name belongs to; empty for the path of anything else. */
  Optional<String> reference(String namePath) {
    return Optional.ofNullable(references.get(namePath));
  }

  /**
   * How criteria on this API name compare; empty where it can't be searched by.
   *
   * @throws org.relaydesk.ground.kernel.DeskException FORBIDDEN where the caller may not see it
   */
  public Optional<Search> search(String name) {
    guards.getOrDefault(name, FieldGuard.NONE).check(name);
    return Optional.ofNullable(searches.get(name));
  }

  /** Whether there is a view of this name; case doesn't matter. */
  public boolean hasView(String name) {
    return views.has(name);
  }

  /**
   * The restriction of a view that is named; case doesn't matter.
   *
   * @throws org.relaydesk.ground.kernel.DeskException for an unknown one, naming those there are
   */
  public Restriction view(Reference view) {
    return views.get(view);
  }

  /** Collects the fields in the order of the answer. */
  public static final class Builder extends ShapedFields<Builder> {
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, String> references = new HashMap<>();
    private final Map<String, PreparedWriter> written = new HashMap<>();
    private final Map<String, Restriction> views = new HashMap<>();
    private final Set<String> large = new HashSet<>();
    private boolean inRows = true;

    @Override
    Builder self() {
      return this;
    }

    /** Fields from here on are not in rows unless asked for. */
    public Builder notInRows() {
      inRows = false;
      return this;
    }

    public Builder id(String name, String path, String says) {
      Field.Writer writer = (out, row) -> out.id(name, row.number(0));
      return sortable(name, path)
          .searchableId(name, path)
          .field(name, path, ValueType.ID, writer, says);
    }

    public Builder text(String name, String path, String says) {
      return text(name, path, ValueType.TEXT, says);
    }

    /** A text out of some words. */
    public Builder text(String name, String path, ValueType type, String says) {
      Field.Writer writer = (out, row) -> out.text(name, row.text(0));
      return named(name, path).field(name, path, type, writer, says);
    }

    /** Text too long to sort by. */
    public Builder longText(String name, String path, String says) {
      Field.Writer writer = (out, row) -> out.text(name, row.text(0));
      return searchableText(name, path).field(name, path, ValueType.TEXT, writer, says);
    }

    /** Text or HTML; searched by its words. */
    public Builder richText(String name, String path, String wordsPath, String says) {
      Field.Writer writer = (out, row) -> out.richText(name, row.text(0));
      return searchableRichText(name, path, wordsPath)
          .field(name, path, ValueType.TEXT, writer, says);
    }

    /** Names the entity's long texts: pages read them part by part. */
    public Builder large(String... paths) {
      large.addAll(List.of(paths));
      return this;
    }

    public Builder flag(String name, String path, String says) {
      Field.Writer writer = (out, row) -> out.flag(name, row.flag(0));
      return sortable(name, path)
          .searchable(name, Search.flag(path))
          .field(name, path, ValueType.FLAG, writer, says);
    }

    public Builder time(String name, String path, String says) {
      Field.Writer writer = (out, row) -> out.time(name, row.number(0));
      return sortable(name, path)
          .searchable(name, Search.number(path, InputValue::time))
          .field(name, path, ValueType.TIME, writer, says);
    }

    /** A whole number that is no id. */
    public Builder count(String name, String path, String says) {
      Field.Writer writer = (out, row) -> out.count(name, row.number(0));
      return sortable(name, path)
          .searchableId(name, path)
          .field(name, path, ValueType.COUNT, writer, says);
    }

    /** Fields of the contract that are always null. */
    public Builder nothing(Collection<String> names) {
      for (String name : names) {
        field(name, List.of(), ValueType.NOTHING, (out, row) -> out.nothing(name), "Always null.");
      }
      return this;
    }

    /** A field with a writer of its own. */
    public Builder field(
        String name, String path, ValueType type, Field.Writer writer, String says) {
      return field(name, List.of(path), type, writer, says);
    }

    /** The same from several columns, or none. */
    public Builder field(
        String name, List<String> paths, ValueType type, Field.Writer writer, String says) {
      return field(new Member(name, type, says), paths, writer);
    }

    /** The same for a field that not every answer has. */
    @Override
    public Builder field(Member shown, List<String> paths, Field.Writer writer) {
      fields.put(shown.name(), new Field(shown, paths, inRows, writer));
      return this;
    }

    /** Takes over fields of another list of the same entity. */
    public Builder like(FieldList other, String... names) {
      for (String name : names) {
        fields.put(name, Objects.requireNonNull(other.fields.get(name), name));
      }
      written.putAll(other.written);
      return this;
    }

    /**
     * A reference, written with its name; sorted and searched by its name, which the bare field
     * means, too, and searched by its id.
     *
     * @param namePath the name of what is referred to: of one id it is the same in every row
     */
    public Builder reference(String name, String idPath, String namePath, String says) {
      references.put(namePath, idPath);
      return snapshot(name, idPath, namePath, says);
    }

    /** The same for a reference whose former name is stored in the row. */
    public Builder snapshot(String name, String idPath, String namePath, String says) {
      Field.Writer writer = (out, row) -> out.reference(name, row.number(0), row.text(1));
      return byName(name, idPath, namePath)
          .field(name, List.of(idPath, namePath), ValueType.NAMED, writer, says);
    }

    /** A reference that is written from memory: only its id is selected. */
    public Builder reference(
        String name, String idPath, String namePath, ReferenceWriter writer, String says) {
      references.put(namePath, idPath);
      return byName(name, idPath, namePath).shown(name, idPath, writer, says);
    }

    /** The same, neither sorted nor searched by. */
    public Builder shown(String name, String idPath, ReferenceWriter writer, String says) {
      Field.Writer written = (out, row) -> writer.write(out, name, row.number(0));
      return field(name, idPath, writer.shown(), written, says).writtenBy(idPath, writer);
    }

    /** Sets the writer of an id's path within other fields. */
    public Builder writtenBy(String idPath, ReferenceWriter writer) {
      if (writer instanceof PreparedWriter prepared) {
        written.put(idPath, prepared);
      }
      return this;
    }

    private Builder byName(String name, String idPath, String namePath) {
      return named(name, namePath)
          .named(name + ".name", namePath)
          .searchableId(name + ".id", idPath);
    }

    /** A view that callers name, as {@code Open_Requests}. */
    public Builder view(String name, Restriction shown) {
      views.put(name, shown);
      return this;
    }

    public FieldList build() {
      return new FieldList(this);
    }
  }
}
