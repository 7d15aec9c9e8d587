/**
 * Worklogs: time and cost of work on a ticket (contract §5.4). What all nested records share stands
 * in {@code request.nested}.
 */
@NullMarked
package org.relaydesk.worklog;

import org.jspecify.annotations.NullMarked;
