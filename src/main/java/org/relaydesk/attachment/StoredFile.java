package org.relaydesk.attachment;

/**
 * A file that is stored, without its content, which {@link Attachments#open} gives.
 *
 * @param contentType what its sender said it is, and nobody checked
 * @param size in bytes
 * @param sha256 of its content, in small hexadecimal letters
 */
public record StoredFile(long id, String name, String contentType, long size, String sha256) {}
