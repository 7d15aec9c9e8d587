package org.relaydesk.base.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chosen fields, with the columns that they need. The first two columns of each row are the
 * record's id and its version, whatever was chosen.
 */
public final class Projection {
  private static final int HIDDEN = 2;

  private final List<Field> fields;
  private final List<String> paths;
  private final int[] offsets;

  Projection(List<Field> fields) {
    this.fields = List.copyOf(fields);
    offsets = new int[fields.size()];
    List<String> all = new ArrayList<>();
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = HIDDEN + all.size();
      all.addAll(fields.get(i).paths());
    }
    paths = List.copyOf(all);
  }

  /** The paths of all columns but the two hidden ones. */
  public List<String> paths() {
    return paths;
  }

  /** Writes the chosen fields of one row into the object that is open. */
  public void write(Output out, @Nullable Object[] row) {
    for (int i = 0; i < offsets.length; i++) {
      fields.get(i).writer().write(out, new Row(row, offsets[i]));
    }
  }
}
