/**
 * Worklogs: how long somebody worked on a ticket, and what that cost (contract §5.4). What they
 * have in common with all that hangs on a ticket stands in {@code request.nested}.
 */
@NullMarked
package org.relaydesk.worklog;

import org.jspecify.annotations.NullMarked;
