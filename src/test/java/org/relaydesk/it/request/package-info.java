/** Tickets: their life, their fields, their history. */
@NullMarked
package org.relaydesk.it.request;

import org.jspecify.annotations.NullMarked;
