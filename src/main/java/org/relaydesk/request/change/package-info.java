/** Stores changes of tickets with their history, and fires their events. */
@NullMarked
package org.relaydesk.request.change;

import org.jspecify.annotations.NullMarked;
