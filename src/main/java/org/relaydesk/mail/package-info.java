/**
 * What the desk sends by mail: queued in the transaction that has something to say, delivered to
 * the operator's own mail host afterwards. Knows tickets by their number only, and nothing of what
 * is said in a mail.
 */
@NullMarked
package org.relaydesk.mail;

import org.jspecify.annotations.NullMarked;
