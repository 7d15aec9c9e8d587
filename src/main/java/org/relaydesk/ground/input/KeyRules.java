package org.relaydesk.ground.input;

import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The rules for keys that the reader of an input doesn't ask for (contract §13, 8, 41 and 42).
 *
 * @param shown fields that answers show: sent back, they pass where they say what the record holds
 * @param moving those of them, or parts of them ({@code request.subject}), that change without an
 *     edit of the record: whatever they say passes
 * @param refusing whether {@link UnsupportedKeys} are refused
 * @param warnings told of those that are passed over: the path, and why
 */
public record KeyRules(
    Set<String> shown, Set<String> moving, boolean refusing, BiConsumer<String, String> warnings) {
  /** Fields of records that change without an edit. */
  public static final Set<String> MOVING =
      Set.of(
          "last_updated_time",
          "time_elapsed",
          "response_time_elapsed",
          "is_overdue",
          "is_first_response_overdue",
          "is_read",
          "has_notes",
          "has_draft",
          "has_attachments",
          "has_resolution_attachments",
          "responded_time",
          "has_conversation",
          "has_linked_requests",
          "unreplied_count",
          "last_used_time",
          "last_used_address",
          // Nested records show their ticket's subject.
          "request.subject");

  /** The rules for inputs that no caller sent. */
  public static final KeyRules OURS = new KeyRules(Set.of(), Set.of(), false, (path, why) -> {});
}
