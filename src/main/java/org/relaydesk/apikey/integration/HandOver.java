package org.relaydesk.apikey.integration;

import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;

/**
 * The hand-over of a key to another rep (contract §13, 39).
 *
 * @param owner the rep who answers for it from then on
 * @param comment why, for the audit log
 */
public record HandOver(Reference owner, String comment) {
  /** Why, in the API's words. */
  static final Member COMMENT =
      new Member("comment", ValueType.TEXT, "Why it is handed on, for the audit log.");

  private static final int LONGEST_COMMENT = 2000;

  /** Reads the input; both members are mandatory. */
  public static HandOver read(InputObject in) {
    in.require("owner", "comment");
    Reference owner = in.reference("owner").orDefault(Reference.toName(""));
    String comment = in.text("comment", LONGEST_COMMENT).orDefault("");
    in.finish();
    return new HandOver(owner, comment);
  }
}
