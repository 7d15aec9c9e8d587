/** A ticket's page and what is written on it, in a real browser. */
@NullMarked
package org.relaydesk.it.console.ticket;

import org.jspecify.annotations.NullMarked;
