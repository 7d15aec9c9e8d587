/**
 * Replies to requesters, and what else was sent for a ticket: its notifications (contract §5.6).
 */
@NullMarked
package org.relaydesk.conversation.reply;

import org.jspecify.annotations.NullMarked;
