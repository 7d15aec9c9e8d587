package org.relaydesk.openapi.shape;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.criteria.Operator;

/** What of {@link ListShapes} the code knows: how many rows a page has, and what criteria ask. */
public final class ListBounds {
  private ListBounds() {}

  /** Adds it to the schemas that the generator found. */
  public static void describe(Map<String, Schema> schemas) {
    property(schemas, "ListWishes", "row_count")
        .maximum(BigDecimal.valueOf(ListInfo.MOST_ROWS))
        .defaultValue(ListInfo.DEFAULT_ROWS);
    List<Object> conditions =
        Arrays.stream(Operator.values())
            .filter(operator -> operator != Operator.MATCHES)
            .<Object>map(Operator::text)
            .toList();
    property(schemas, "Criterion", "condition").setEnumeration(conditions);
  }

  private static Schema property(Map<String, Schema> schemas, String schema, String name) {
    Schema named = Objects.requireNonNull(schemas.get(schema), schema);
    return Objects.requireNonNull(named.getProperties().get(name), name);
  }
}
