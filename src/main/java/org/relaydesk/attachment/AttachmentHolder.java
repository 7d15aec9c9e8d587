package org.relaydesk.attachment;

import org.jspecify.annotations.Nullable;

/**
 * The record that files are attached to.
 *
 * @param id of the record that holds them
 * @param requestId of the ticket that the record belongs to, with which its files go; null where it
 *     belongs to none
 */
public record AttachmentHolder(Kind kind, long id, @Nullable Long requestId) {
  /** The kinds of records that files are attached to. */
  public enum Kind {
    REQUEST,
    RESOLUTION,
    NOTE,
    MAIL,
    DRAFT
  }

  /** A ticket. */
  public static AttachmentHolder request(long id) {
    return new AttachmentHolder(Kind.REQUEST, id, id);
  }

  /** A ticket's resolution. */
  public static AttachmentHolder resolution(long requestId) {
    return new AttachmentHolder(Kind.RESOLUTION, requestId, requestId);
  }

  /** A note of a ticket. */
  public static AttachmentHolder note(long requestId, long id) {
    return new AttachmentHolder(Kind.NOTE, id, requestId);
  }

  /**
   * A mail, sent or waiting.
   *
   * @param requestId of the ticket it is about; null for none
   */
  public static AttachmentHolder mail(@Nullable Long requestId, long id) {
    return new AttachmentHolder(Kind.MAIL, id, requestId);
  }

  /** A draft of an answer to a ticket. */
  public static AttachmentHolder draft(long requestId, long id) {
    return new AttachmentHolder(Kind.DRAFT, id, requestId);
  }
}
