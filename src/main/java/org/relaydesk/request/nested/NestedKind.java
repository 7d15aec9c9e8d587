package org.relaydesk.request.nested;

import java.util.Locale;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.model.RequestActivity;

/**
 * One kind of record that hangs on a ticket.
 *
 * @param name as history calls it: {@code note} makes {@code ADD_NOTE}
 * @param module whose rights allow it: {@code notes}
 * @param count where the ticket counts them
 * @param told whether history tells of them
 */
public record NestedKind(String name, String module, RequestActivity.Count count, boolean told) {
  /** A kind of which history tells. */
  public NestedKind(String name, String module, RequestActivity.Count count) {
    this(name, module, count, true);
  }

  /** A kind of which history doesn't tell. */
  public static NestedKind silent(String name, String module, RequestActivity.Count count) {
    return new NestedKind(name, module, count, false);
  }

  /** The right to an action on such a record, in the scope in which the caller holds it. */
  public Right right(String action) {
    return new Right(module, action);
  }

  String operation(String act) {
    return act + "_" + name.toUpperCase(Locale.ROOT);
  }
}
