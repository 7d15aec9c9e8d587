/** A ticket's notes, replies and notices as one list (contract §5.6). */
@NullMarked
package org.relaydesk.conversation.stream;

import org.jspecify.annotations.NullMarked;
