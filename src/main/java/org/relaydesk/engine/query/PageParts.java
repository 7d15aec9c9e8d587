package org.relaydesk.engine.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The rows of a page in parts, so that only one part's texts are in memory at a time.
 *
 * @param <R> a row
 * @param parts all rows in their order
 * @param heaviest the bytes of the part that has most
 */
record PageParts<R>(List<List<R>> parts, long heaviest) {
  /** Bytes of a part, unless one row alone has more. */
  static final long MOST_BYTES = 512 * 1024;

  /**
   * Cuts rows into parts.
   *
   * @param bytes how many bytes a row is going to have
   */
  static <R> PageParts<R> of(List<R> rows, ToLongFunction<R> bytes) {
    List<List<R>> parts = new ArrayList<>();
    long heaviest = 0;
    long sum = 0;
    int begin = 0;
    for (int i = 0; i < rows.size(); i++) {
      long added = bytes.applyAsLong(rows.get(i));
      if (i > begin && sum + added > MOST_BYTES) {
        parts.add(rows.subList(begin, i));
        begin = i;
        sum = 0;
      }
      sum += added;
      heaviest = Math.max(heaviest, sum);
    }
    if (begin < rows.size()) {
      parts.add(rows.subList(begin, rows.size()));
    }
    return new PageParts<>(parts, heaviest);
  }
}
