/**
 * Nested records of a ticket, {@code /requests/{id}/x}: one mechanism for scope, 404, trash,
 * history and counts, used by the features above ({@link
 * org.relaydesk.request.nested.NestedRecords}).
 */
@NullMarked
package org.relaydesk.request.nested;

import org.jspecify.annotations.NullMarked;
