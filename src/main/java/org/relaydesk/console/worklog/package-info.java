/** The work on a ticket's page: what was done, a timer, and the sum. */
@NullMarked
package org.relaydesk.console.worklog;

import org.jspecify.annotations.NullMarked;
