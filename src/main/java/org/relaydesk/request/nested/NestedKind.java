package org.relaydesk.request.nested;

import java.util.Locale;
import org.relaydesk.ground.kernel.Right;

/**
 * One kind of record that hangs on a ticket.
 *
 * @param name as history calls it: {@code note} makes {@code ADD_NOTE}
 * @param module whose rights allow it: {@code notes}
 * @param count where the ticket counts them
 */
public record NestedKind(String name, String module, ActivityCount count) {
  /** The right to an action on such a record, in the scope in which the caller holds it. */
  public Right right(String action) {
    return new Right(module, action);
  }

  String operation(String act) {
    return act + "_" + name.toUpperCase(Locale.ROOT);
  }
}
