/**
 * Notices by mail of what happens on tickets, callbacks and keys, from templates that
 * administrators edit. They observe CDI events in the transaction, so a notice is stored only with
 * what it tells of.
 */
@NullMarked
package org.relaydesk.notification;

import org.jspecify.annotations.NullMarked;
