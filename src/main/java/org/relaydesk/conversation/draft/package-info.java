/**
 * Answers that are being written (contract §5.6): kept on the ticket, and their writer's alone. One
 * that is sent becomes the reply.
 */
@NullMarked
package org.relaydesk.conversation.draft;

import org.jspecify.annotations.NullMarked;
