package org.relaydesk.mail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.ShapedFields.Part;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.people.PersonReferences;

/** The fields of a mail in answers to administrators. */
@ApplicationScoped
public class MailFields {
  private static final ValueType TYPES =
      ValueType.word(Arrays.stream(MailType.values()).map(MailType::text).toArray(String[]::new));
  private static final ValueType STATES =
      ValueType.word(Arrays.stream(MailState.values()).map(MailState::text).toArray(String[]::new));
  private static final ValueType TICKET =
      ValueType.object("MailedRequest", new Member("id", ValueType.ID, "The ticket's id."));
  private static final ValueType ADDRESSES =
      ValueType.object("MailAddress", new Member("email_id", ValueType.TEXT, "The address."))
          .list();

  @Inject private PersonReferences people;
  private RecordQuery<Mail> records;

  @PostConstruct
  void prepare() {
    FieldList.Builder fields =
        new FieldList.Builder()
            .id("id", "id", "The mail's id.")
            .text("type", "type", TYPES, "What it is about.")
            .text("state", "state", STATES, "How far it is.")
            .text("subject", "subject", "Its subject.");
    people.person(fields, "sender", "senderId", "sender", "Who wrote it; null where the desk did.");
    addresses(addresses(addresses(fields, "to"), "cc"), "bcc")
        .object(
            "request",
            TICKET,
            List.of(Part.sortedId("id", "requestId")),
            (out, row) -> writeTicket(out, row.number(0)),
            "The ticket that it belongs to; null for none, or where that was purged.");
    progress(fields)
        .notInRows()
        .longText("description", "html", "What it says, as HTML.")
        .large("html");
    records = new RecordQuery<>(Mail.class, fields.build(), "id");
  }

  private static FieldList.Builder progress(FieldList.Builder fields) {
    return fields
        .time("created_time", "createdAt", "When it was queued.")
        .time("next_attempt_time", "nextAttemptAt", "When it is tried again.")
        .time("expires_time", "expiresAt", "When it is dropped, where it is a notice that waits.")
        .time("delivered_time", "deliveredAt", "When the mail host took it.")
        .count("attempts", "attempts", "How often it was tried.")
        .text("last_error", "lastError", "Why the last attempt failed.")
        .text("message_id", "messageId", "Its Message-ID, the same at each attempt.")
        .field(
            "has_attachments",
            "attachments",
            ValueType.FLAG,
            (out, row) -> out.flag("has_attachments", isSome(row.number(0))),
            "Whether it carries files.");
  }

  /** Whom it goes to, by one of its three headers; found by any part of an address. */
  private static FieldList.Builder addresses(FieldList.Builder fields, String name) {
    return fields
        .searchableText(name, name)
        .field(
            name,
            name,
            ADDRESSES,
            (out, row) -> writeAddresses(out, name, row.text(0)),
            says(name));
  }

  private static String says(String name) {
    return switch (name) {
      case "to" -> "Whom it goes to.";
      case "cc" -> "Who gets a copy.";
      default -> "Who gets a copy that the others don't know of.";
    };
  }

  private static void writeAddresses(Output out, String name, @Nullable String joined) {
    out.json().writeStartArray(name);
    for (MailAddress address : MailAddress.split(joined)) {
      out.json().writeStartObject();
      out.text("email_id", address.text());
      out.json().writeEnd();
    }
    out.json().writeEnd();
  }

  private static void writeTicket(Output out, @Nullable Long id) {
    if (id == null) {
      out.nothing("request");
      return;
    }
    out.json().writeStartObject("request");
    out.id("id", id);
    out.json().writeEnd();
  }

  private static boolean isSome(@Nullable Long count) {
    return count != null && count > 0;
  }

  RecordQuery<Mail> records() {
    return records;
  }
}
