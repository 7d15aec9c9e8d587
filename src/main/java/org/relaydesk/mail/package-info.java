/**
 * Outgoing mail: queued in the transaction that causes it, delivered to the operator's mail host
 * afterwards. Knows tickets by their id only, and no content.
 */
@NullMarked
package org.relaydesk.mail;

import org.jspecify.annotations.NullMarked;
