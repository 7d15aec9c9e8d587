package org.relaydesk.ground.input;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keys of the original's inputs that the desk has nothing for (contract §13, 41): an input that has
 * them is taken without them, because a key too many must not cost an alarm. The one list of them.
 */
public final class UnsupportedKeys {
  /** The keys of each record, by its wrapper; a key inside of another is a dotted path. */
  public static final Map<String, List<String>> BY_RECORD =
      new TreeMap<>(
          Map.of(
              "request",
              List.of(
                  "account",
                  "approval_status",
                  "asset",
                  "assets",
                  "business_unit",
                  "cancel_flag_comments",
                  "closure_info.attachments",
                  "configuration_items",
                  "contact",
                  "contract",
                  "delete_pre_template_tasks",
                  "department",
                  "editor",
                  "editor_status",
                  "email_bcc",
                  "email_cc",
                  "email_ids_to_notify",
                  "email_to",
                  "is_escalated",
                  "lifecycle",
                  "linked_to_request",
                  "notification_status",
                  "notify_technician",
                  "onhold_scheduler",
                  "product",
                  "reason_for_cancel",
                  "request_template_task_ids",
                  "resolution.attachments",
                  "resources",
                  "scheduled_end_time",
                  "scheduled_start_time",
                  "service_approvers",
                  "service_category",
                  "sla",
                  "tags"),
              "technician",
              List.of(
                  "associated_groups",
                  "associated_sites",
                  "domain",
                  "project_roles",
                  "purchase_approver",
                  "reporting_to",
                  "site")));

  private UnsupportedKeys() {}

  /**
   * Whether a key is one of them.
   *
   * @param wrapper as the client wrote it
   * @param path dotted, inside of the wrapper
   */
  static boolean contains(String wrapper, String path) {
    String kept = wrapper.equals("support_rep") ? "technician" : wrapper;
    return BY_RECORD.getOrDefault(kept, List.of()).contains(path);
  }
}
