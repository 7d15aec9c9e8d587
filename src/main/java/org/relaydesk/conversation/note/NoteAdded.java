package org.relaydesk.conversation.note;

/**
 * A note whose writer wants the ticket's support rep to be told; fired in the transaction.
 *
 * @param authorId the person who wrote it
 * @param text as text or HTML
 */
public record NoteAdded(long requestId, long authorId, String text) {}
