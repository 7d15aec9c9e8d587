package org.relaydesk.edge.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.criteria.CriteriaReader;
import org.relaydesk.engine.query.criteria.SortKey;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.shape.ValueType;

/** Reads {@code list_info} (contract §4, §13, 10). */
final class ListInfoReader {
  private static final int LONGEST_NAME = 100;
  private static final int MOST_SORT_FIELDS = 5;

  private ListInfoReader() {}

  /**
   * Reads {@code list_info} as a caller sent it.
   *
   * @param usual its rows and its sort count where the caller says nothing
   */
  static ListInfo read(@Nullable JsonObject data, ListInfo usual, TimePattern times) {
    InputObject top = InputObject.bare(data);
    List<String> fields = new ArrayList<>(names(top));
    InputObject in = top.object("list_info").orDefault(InputObject.bare(null));
    fields.addAll(names(in));
    List<SortKey> sort = sort(in, new SortKey(usual.sortField(), usual.descending()));
    long page = in.number("page").orDefault(0L);
    ListInfo info =
        new ListInfo(
            rows(in, usual),
            bounded(in.number("start_index").orDefault(1L)),
            sort.get(0).field(),
            sort.get(0).descending(),
            in.bool("get_total_count").orDefault(false),
            fields,
            sort.subList(1, sort.size()),
            new CriteriaReader(times).read(in),
            in.reference("filter_by").orElse(null));
    in.ignored("has_more_rows", "total_count");
    top.finish();
    return page < 1 ? info : atPage(info, page);
  }

  private static int rows(InputObject in, ListInfo usual) {
    int wanted = bounded(in.number("row_count").orDefault(0L));
    return wanted < 1 ? usual.rowCount() : wanted;
  }

  /** The sort_field first, then the sort_fields. */
  private static List<SortKey> sort(InputObject in, SortKey otherwise) {
    List<SortKey> keys = new ArrayList<>();
    Change<String> named = in.text("sort_field", LONGEST_NAME);
    List<SortKey> further = further(in);
    String field = named.orDefault(otherwise.field());
    boolean usual = field.equals(otherwise.field()) && otherwise.descending();
    SortKey first = new SortKey(field, order(in, "sort_order", usual));
    if (named.value().isPresent() || further.isEmpty()) {
      keys.add(first);
    }
    keys.addAll(further);
    return keys;
  }

  private static List<SortKey> further(InputObject in) {
    if (in.raw("sort_fields", ValueType.ANY)
        .value()
        .filter(ListInfoReader::isTooMany)
        .isPresent()) {
      throw Failure.INVALID_VALUE.of(
          "list_info.sort_fields", "At most " + MOST_SORT_FIELDS + " sort_fields");
    }
    List<SortKey> keys = new ArrayList<>();
    for (InputObject item : in.objects("sort_fields").orDefault(List.of())) {
      item.require("field");
      String field = item.text("field", LONGEST_NAME).orDefault("");
      keys.add(new SortKey(field, order(item, "order", false)));
    }
    return keys;
  }

  private static boolean isTooMany(JsonValue value) {
    return value instanceof JsonArray array && array.size() > MOST_SORT_FIELDS;
  }

  private static List<String> names(InputObject in) {
    return in.texts("fields_required", LONGEST_NAME).orDefault(List.of());
  }

  private static boolean order(InputObject in, String key, boolean otherwise) {
    String order = in.text(key, LONGEST_NAME).orDefault("");
    return switch (order.toLowerCase(Locale.ROOT)) {
      case "" -> otherwise;
      case "asc" -> false;
      case "desc" -> true;
      default ->
          throw Failure.INVALID_VALUE.of(
              in.path(key), key + " is asc or desc, not '" + order + "'");
    };
  }

  private static ListInfo atPage(ListInfo info, long page) {
    long start = (Math.min(page, Integer.MAX_VALUE) - 1) * info.rowCount() + 1;
    return info.rows(bounded(start), info.rowCount());
  }

  private static int bounded(long number) {
    return (int) Math.max(Math.min(number, Integer.MAX_VALUE - ListInfo.MOST_ROWS), 0);
  }
}
