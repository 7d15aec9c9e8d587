/** What is said on a ticket, on its page: the stream, replies with their drafts, notes. */
@NullMarked
package org.relaydesk.console.conversation;

import org.jspecify.annotations.NullMarked;
