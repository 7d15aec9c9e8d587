package org.relaydesk.conversation.note;

/**
 * Somebody wants the ticket's support rep to hear of a note; fired inside the transaction.
 *
 * @param authorId the person who wrote it
 * @param text as text or HTML
 */
public record NoteAdded(long requestId, long authorId, String text) {}
