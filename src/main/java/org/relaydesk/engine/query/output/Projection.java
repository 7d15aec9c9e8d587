package org.relaydesk.engine.query.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.shape.Member;

/**
 * Chosen fields, with the columns that they need. The first two columns of each row are the
 * record's id and its version, whatever was chosen.
 */
public final class Projection {
  private static final int HIDDEN = 2;

  private final List<Field> fields;
  private final List<String> paths;
  private final Map<String, Integer> places;
  private final int[][] columns;
  private final List<String> largePaths;
  private final int[] largePlaces;
  private final Map<PreparedWriter, List<Integer>> prepared = new LinkedHashMap<>();

  /**
   * Some fields.
   *
   * @param large the paths of large texts, of these fields or others
   * @param written writers that read ahead, by the path of the id they write
   */
  public Projection(List<Field> fields, Set<String> large, Map<String, PreparedWriter> written) {
    this.fields = List.copyOf(fields);
    // A column of several fields is selected once.
    paths = fields.stream().flatMap(field -> field.paths().stream()).distinct().toList();
    places =
        IntStream.range(0, paths.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(paths::get, i -> HIDDEN + i));
    columns =
        fields.stream()
            .map(field -> field.paths().stream().mapToInt(places::get).toArray())
            .toArray(int[][]::new);
    largePaths = paths.stream().filter(large::contains).toList();
    largePlaces = largePaths.stream().mapToInt(places::get).toArray();
    for (String path : paths) {
      PreparedWriter writer = written.get(path);
      if (writer != null) {
        prepared.computeIfAbsent(writer, first -> new ArrayList<>()).add(places.get(path));
      }
    }
  }

  /** What its fields are, in their order. */
  public List<Member> members() {
    return fields.stream().map(Field::shown).toList();
  }

  /** The API names of its fields. */
  public Set<String> names() {
    return fields.stream().map(Field::name).collect(Collectors.toUnmodifiableSet());
  }

  /** The paths of all columns but the two hidden ones. */
  public List<String> paths() {
    return paths;
  }

  /** The paths of large texts among them. */
  public List<String> largePaths() {
    return largePaths;
  }

  /** Bytes of a row's large texts; the page's row holds each text's length in its place. */
  public long bytes(@Nullable Object[] row) {
    long sum = 0;
    for (int place : largePlaces) {
      if (row[place] instanceof Number bytes) {
        sum += bytes.longValue();
      }
    }
    return sum;
  }

  /** Whether a row of a page has any large text to be read. */
  public boolean hasTexts(@Nullable Object[] row) {
    return Arrays.stream(largePlaces).anyMatch(place -> row[place] != null);
  }

  /** A row of a page without its large texts. */
  public @Nullable Object[] withoutTexts(@Nullable Object[] row) {
    return filled(row, new Object[largePlaces.length + 1]);
  }

  /**
   * A row of a page with its large texts.
   *
   * @param texts the id, then the texts in the order of their paths
   */
  public @Nullable Object[] filled(@Nullable Object[] row, @Nullable Object[] texts) {
    @Nullable Object[] filled = row.clone();
    for (int i = 0; i < largePlaces.length; i++) {
      filled[largePlaces[i]] = texts[i + 1];
    }
    return filled;
  }

  /** Writes the chosen fields of one row into the object that is open. */
  public void write(Output out, @Nullable Object[] row) {
    Row field = new Row(row);
    for (int i = 0; i < columns.length; i++) {
      fields.get(i).writer().write(out, field.at(columns[i]));
    }
  }

  /** Prepares the writers from memory for these rows. */
  public void prepare(List<@Nullable Object[]> rows) {
    prepared.forEach((writer, ids) -> writer.prepare(values(ids, rows)));
  }

  private static Set<Long> values(List<Integer> columns, List<@Nullable Object[]> rows) {
    Set<Long> ids = new HashSet<>();
    for (int column : columns) {
      for (@Nullable Object[] row : rows) {
        if (row[column] instanceof Number id) {
          ids.add(id.longValue());
        }
      }
    }
    return ids;
  }
}
