/**
 * Tickets: one row, its fields declared once for input ({@link
 * org.relaydesk.request.EditableFields}) and once for output ({@link
 * org.relaydesk.request.RequestFields}), its history, and the news of it. Must not know who
 * listens: callbacks, notes and worklogs stand above.
 */
@NullMarked
package org.relaydesk.request;

import org.jspecify.annotations.NullMarked;
