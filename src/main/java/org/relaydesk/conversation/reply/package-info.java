/** Replies to requesters, and all mails of a ticket: its notifications (contract §5.6). */
@NullMarked
package org.relaydesk.conversation.reply;

import org.jspecify.annotations.NullMarked;
