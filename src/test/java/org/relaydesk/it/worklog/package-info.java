/** Worklogs of tickets. */
@NullMarked
package org.relaydesk.it.worklog;

import org.jspecify.annotations.NullMarked;
