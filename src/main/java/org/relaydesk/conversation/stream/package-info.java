/** All that was said on a ticket, in one stream (contract §5.6): notes, replies, notices. */
@NullMarked
package org.relaydesk.conversation.stream;

import org.jspecify.annotations.NullMarked;
