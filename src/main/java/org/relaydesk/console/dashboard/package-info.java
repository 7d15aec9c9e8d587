/** The first page. */
@NullMarked
package org.relaydesk.console.dashboard;

import org.jspecify.annotations.NullMarked;
