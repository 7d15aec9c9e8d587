/** Tickets: their list, their pages, the trash. */
@NullMarked
package org.relaydesk.console.requests;

import org.jspecify.annotations.NullMarked;
