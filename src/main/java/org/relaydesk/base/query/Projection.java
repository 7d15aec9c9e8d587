package org.relaydesk.base.query;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

  Projection(List<Field> fields) {
    this.fields = List.copyOf(fields);
    // A column that several fields want is selected once.
    paths = fields.stream().flatMap(field -> field.paths().stream()).distinct().toList();
    places =
        IntStream.range(0, paths.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(paths::get, i -> HIDDEN + i));
    columns =
        fields.stream()
            .map(field -> field.paths().stream().mapToInt(places::get).toArray())
            .toArray(int[][]::new);
  }

  /** The paths of all columns but the two hidden ones. */
  public List<String> paths() {
    return paths;
  }

  /** Writes the chosen fields of one row into the object that is open. */
  public void write(Output out, @Nullable Object[] row) {
    for (int i = 0; i < columns.length; i++) {
      fields.get(i).writer().write(out, new Row(row, columns[i]));
    }
  }

  /** The ids that some of these rows hold under some paths; paths that weren't chosen add none. */
  Set<Long> ids(Collection<String> wanted, List<@Nullable Object[]> rows) {
    Set<Long> ids = new HashSet<>();
    for (String path : wanted) {
      Integer place = places.get(path);
      if (place != null) {
        for (@Nullable Object[] row : rows) {
          if (row[place] instanceof Number id) {
            ids.add(id.longValue());
          }
        }
      }
    }
    return ids;
  }
}
