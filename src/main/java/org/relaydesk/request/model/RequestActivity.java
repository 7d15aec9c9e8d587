package org.relaydesk.request.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on a ticket, counted. A ticket has it once something first hung on it, so that adding
 * one costs no row more. It stands beside the ticket's row and not in it: a note is no edit of the
 * ticket, and raises no version. Written by statements alone, under the ticket's lock.
 */
@Entity
@Table(name = "request_activity")
@SuppressWarnings("UnusedVariable") // read by queries, written by statements
public class RequestActivity {
  @Id
  @Column(name = "request_id")
  private long requestId;

  @Column(name = "note_count")
  private int notes;

  @Column(name = "attachment_count")
  private int attachments;

  @Column(name = "resolution_attachment_count")
  private int resolutionAttachments;

  /** The ticket, where it or its resolution has files; null else. */
  @Column(name = "files_of", insertable = false, updatable = false)
  private @Nullable Long filesOf;

  @Column(name = "draft_count")
  private int drafts;

  @Column(name = "conversation_count")
  private int conversations;

  @Column(name = "link_count")
  private int links;

  @Column(name = "unreplied_count")
  private int unreplied;

  @Column(name = "responded_at")
  private @Nullable Long respondedAt;

  protected RequestActivity() {}
}
