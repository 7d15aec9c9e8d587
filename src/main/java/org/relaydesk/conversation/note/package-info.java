/**
 * Notes on a ticket, internal or shown to the requester (contract §5.3). What all nested records
 * share stands in {@code request.nested}.
 */
@NullMarked
package org.relaydesk.conversation.note;

import org.jspecify.annotations.NullMarked;
