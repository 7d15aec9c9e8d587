/** What was done to a ticket, as it is answered. */
@NullMarked
package org.relaydesk.request.history;

import org.jspecify.annotations.NullMarked;
