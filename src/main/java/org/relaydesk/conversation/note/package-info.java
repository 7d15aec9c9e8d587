/**
 * Notes: what support reps write to each other, and to the requester, on a ticket (contract §5.3).
 * All that a note has in common with what else hangs on a ticket stands in {@code request.nested}.
 */
@NullMarked
package org.relaydesk.conversation.note;

import org.jspecify.annotations.NullMarked;
