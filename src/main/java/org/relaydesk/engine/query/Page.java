package org.relaydesk.engine.query;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.Projection;

/**
 * One page of a list. Large texts and details of its rows are read while it is written, part by
 * part: a thousand texts of a megabyte need no more memory than one.
 */
public final class Page {
  /** An estimate of the bytes of a row's details. */
  private static final long BYTES_OF_DETAILS = 10 * 1024;

  /** A text is in memory as bytes and as a string. */
  private static final int COPIES = 3;

  private static final int KIBIBYTE = 1024;

  private final ListInfo info;
  private final Projection projection;
  private final List<@Nullable Object[]> rows;
  private final boolean hasMore;
  private final @Nullable Long total;
  private final @Nullable PartLoader texts;
  private final @Nullable BiConsumer<EntityManager, List<Object>> details;

  /**
   * A page without details.
   *
   * @param info what was asked, as it was understood
   * @param projection writes the rows
   * @param rows at most {@code info.rowCount()} of them
   * @param hasMore whether a row follows the last one
   * @param total of all pages; null unless asked
   * @param texts reads the large texts, in whose place rows hold their bytes; null where it has
   *     none
   */
  Page(
      ListInfo info,
      Projection projection,
      List<@Nullable Object[]> rows,
      boolean hasMore,
      @Nullable Long total,
      @Nullable PartLoader texts) {
    this(info, projection, List.copyOf(rows), hasMore, total, texts, null);
  }

  private Page(
      ListInfo info,
      Projection projection,
      List<@Nullable Object[]> rows,
      boolean hasMore,
      @Nullable Long total,
      @Nullable PartLoader texts,
      @Nullable BiConsumer<EntityManager, List<Object>> details) {
    this.info = info;
    this.projection = projection;
    this.rows = rows;
    this.hasMore = hasMore;
    this.total = total;
    this.texts = texts;
    this.details = details;
  }

  /** The same, with the details that its fields write. */
  public Page detailed(Details<?> read) {
    return new Page(info, projection, rows, hasMore, total, texts, read::read);
  }

  /**
   * The rows whose large texts don't fit in so many bytes, the first row's counted first; for who
   * has a whole page in memory at once.
   *
   * @return their indexes
   */
  public Set<Integer> beyond(long mostBytes) {
    Set<Integer> beyond = new HashSet<>();
    long sum = 0;
    for (int i = 0; i < rows.size(); i++) {
      long bytes = projection.bytes(rows.get(i));
      if (sum + bytes > mostBytes) {
        beyond.add(i);
      } else {
        sum += bytes;
      }
    }
    return beyond;
  }

  /** The same without the large texts of some rows: they are null. */
  public Page withoutTexts(Set<Integer> indexes) {
    List<@Nullable Object[]> shorter = new ArrayList<>(rows);
    indexes.forEach(index -> shorter.set(index, projection.withoutTexts(rows.get(index))));
    return new Page(info, projection, shorter, hasMore, total, texts, details);
  }

  /** The {@code list_info} that it answers. */
  public ListInfo info() {
    return info;
  }

  /** How many rows this page has. */
  public int size() {
    return rows.size();
  }

  /** Whether a row follows the last one. */
  public boolean hasMore() {
    return hasMore;
  }

  /** How many rows all pages have; null unless asked. */
  public @Nullable Long total() {
    return total;
  }

  /** Loads what writers from memory need for its rows. */
  void prepare() {
    projection.prepare(rows);
  }

  /**
   * Writes its rows as objects of the array that is open.
   *
   * @throws org.relaydesk.ground.kernel.DeskException UNAVAILABLE, before anything is written,
   *     where other lists hold the memory that its texts need
   */
  public void write(Output out) {
    if (texts == null && details == null) {
      rows.forEach(row -> write(out, row));
      return;
    }
    PageParts<@Nullable Object[]> parts = PageParts.of(rows, this::bytes);
    ListLimit.TEXTS.with(
        parts.heaviest() * COPIES / KIBIBYTE,
        () -> {
          parts.parts().forEach(part -> out.read(em -> load(em, part)).forEach(r -> write(out, r)));
          return parts;
        });
  }

  private long bytes(@Nullable Object[] row) {
    return projection.bytes(row) + (details == null ? 0 : BYTES_OF_DETAILS);
  }

  private List<@Nullable Object[]> load(EntityManager em, List<@Nullable Object[]> part) {
    if (details != null) {
      details.accept(em, part.stream().<Object>map(row -> row[0]).toList());
    }
    return texts == null ? part : texts.load(em, part);
  }

  private void write(Output out, @Nullable Object[] row) {
    out.json().writeStartObject();
    projection.write(out, row);
    out.json().writeEnd();
  }
}
