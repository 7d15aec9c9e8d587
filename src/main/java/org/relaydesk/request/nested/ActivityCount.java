package org.relaydesk.request.nested;

/** What is counted of the records that hang on a ticket; a flag of its answer says whether any. */
public enum ActivityCount {
  NOTES("note_count"),
  WORKLOGS("worklog_count"),
  ATTACHMENTS("attachment_count"),
  RESOLUTION_ATTACHMENTS("resolution_attachment_count"),
  DRAFTS("draft_count"),
  CONVERSATIONS("conversation_count"),
  LINKS("link_count"),
  UNREPLIED("unreplied_count");

  private final String column;

  ActivityCount(String column) {
    this.column = column;
  }

  /** Its column in request_activity. */
  String column() {
    return column;
  }
}
