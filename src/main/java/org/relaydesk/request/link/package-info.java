/**
 * Links between tickets, {@code /requests/{id}/link_requests} (contract §5): both sides show one
 * ({@link org.relaydesk.request.link.RequestLinks}).
 */
@NullMarked
package org.relaydesk.request.link;

import org.jspecify.annotations.NullMarked;
