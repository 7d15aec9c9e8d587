package org.relaydesk.base.rest;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.input.InputObject;
import org.relaydesk.base.kernel.Failure;
import org.relaydesk.base.query.ListInfo;

/** Reads {@code list_info} (contract §4, §13, 10). */
final class ListInfoReader {
  private static final int LONGEST_NAME = 100;

  private ListInfoReader() {}

  static ListInfo read(@Nullable JsonObject data, String sortField, boolean descending) {
    InputObject top = InputObject.bare(data);
    List<String> fields = new ArrayList<>(names(top));
    InputObject in = top.object("list_info").orDefault(InputObject.bare(null));
    fields.addAll(names(in));
    long page = in.number("page").orDefault(0L);
    String field = in.text("sort_field", LONGEST_NAME).orDefault(sortField);
    ListInfo info =
        new ListInfo(
            bounded(in.number("row_count").orDefault(0L)),
            bounded(in.number("start_index").orDefault(1L)),
            field,
            order(in, field.equals(sortField) && descending),
            in.bool("get_total_count").orDefault(false),
            fields);
    in.ignored("has_more_rows", "total_count");
    top.finish();
    return page < 1 ? info : atPage(info, page);
  }

  private static List<String> names(InputObject in) {
    return in.texts("fields_required", LONGEST_NAME).orDefault(List.of());
  }

  private static boolean order(InputObject in, boolean otherwise) {
    String order = in.text("sort_order", 10).orDefault("");
    return switch (order.toLowerCase(Locale.ROOT)) {
      case "" -> otherwise;
      case "asc" -> false;
      case "desc" -> true;
      default ->
          throw Failure.INVALID_VALUE.of(
              "list_info.sort_order", "sort_order is asc or desc, not '" + order + "'");
    };
  }

  private static ListInfo atPage(ListInfo info, long page) {
    long start = (Math.min(page, Integer.MAX_VALUE) - 1) * info.rowCount() + 1;
    return new ListInfo(
        info.rowCount(),
        bounded(start),
        info.sortField(),
        info.descending(),
        info.wantsTotal(),
        info.fieldsRequired());
  }

  private static int bounded(long number) {
    return (int) Math.max(Math.min(number, Integer.MAX_VALUE - ListInfo.MOST_ROWS), 0);
  }
}
