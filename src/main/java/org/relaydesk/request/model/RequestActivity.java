package org.relaydesk.request.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a ticket's nested records. The row is made with the first one, so that adding a ticket
 * costs no second row. It is a row of its own, as a note is no edit of the ticket and raises no
 * version. Written by SQL alone, under the ticket's lock.
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

  /** The ticket's id if it or its resolution has files; else null. */
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

  /**
   * What is counted, in the order of the ticket's answer: a flag there tells whether there is any.
   * A kind of record that hangs on a ticket and has a flag is a column and attribute above, and a
   * constant here.
   */
  public enum Count {
    NOTES("note_count", "notes", true, "has_notes", "Whether it has notes."),
    DRAFTS("draft_count", "drafts", true, "has_draft", "Whether an answer to it is being written."),
    ATTACHMENTS(
        "attachment_count", "attachments", false, "has_attachments", "Whether it has attachments."),
    RESOLUTION_ATTACHMENTS(
        "resolution_attachment_count",
        "resolutionAttachments",
        false,
        "has_resolution_attachments",
        "Whether its resolution has attachments."),
    LINKS("link_count", "links", false, "has_linked_requests", "Whether others are linked to it."),
    CONVERSATIONS(
        "conversation_count",
        "conversations",
        false,
        "has_conversation",
        "Whether mails belong to it."),
    WORKLOGS("worklog_count"),
    UNREPLIED("unreplied_count");

    private final String column;
    private final String path;
    private final boolean inRows;
    private final String flag;
    private final String says;

    Count(String column) {
      this(column, "", false, "", "");
    }

    Count(String column, String attribute, boolean inRows, String flag, String says) {
      this.column = column;
      this.path = "activity." + attribute;
      this.inRows = inRows;
      this.flag = flag;
      this.says = says;
    }

    /** Its column in request_activity. */
    public String column() {
      return column;
    }

    /** The flag of the ticket's answer; empty for a count that has none. */
    public String flag() {
      return flag;
    }

    /** The count's path from the ticket, where it has a flag. */
    public String path() {
      return path;
    }

    /** Whether lists show the flag unasked. */
    public boolean inRows() {
      return inRows;
    }

    /** What the flag means. */
    public String says() {
      return says;
    }
  }
}
