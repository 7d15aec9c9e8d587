package org.relaydesk.callback;

import jakarta.json.stream.JsonGenerator;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.Details;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;

/** The fields of a callback in answers (contract §13, 30). */
final class CallbackFields {
  private static final ValueType METHODS = ValueType.word("POST", "PUT", "GET");
  private static final ValueType STATES =
      ValueType.word(
          Arrays.stream(CallbackState.values()).map(CallbackState::text).toArray(String[]::new));
  private static final ValueType ATTEMPT =
      ValueType.object(
          "CallbackAttempt",
          new Member("time", ValueType.TIME, "When it was made."),
          new Member("duration", ValueType.TEXT, "How long it took, in milliseconds."),
          new Member("http_status", ValueType.TEXT, "The receiver's HTTP status."),
          new Member("error", ValueType.TEXT, "Why it failed."));

  private CallbackFields() {}

  /**
   * The callbacks, each with its attempts.
   *
   * @param attempts may be read after the query and before the answer is written
   */
  static RecordQuery<Callback> with(Details<CallbackAttempt> attempts) {
    FieldList fields =
        new FieldList.Builder()
            .id("id", "id", "The callback's id.")
            .text("url", "url", "Where it goes.")
            .text("method", "method", METHODS, "By which HTTP method.")
            .text("state", "state", STATES, "How far it is.")
            .text("webhook_id", "webhookId", "The header webhook-id, the same on each attempt.")
            .text("last_error", "lastError", "Why the last attempt failed.")
            .time("created_time", "createdAt", "When the ticket was completed.")
            .time("next_attempt_time", "nextAttemptAt", "When it is tried again.")
            .time("delivered_time", "deliveredAt", "When the receiver took it.")
            .field(
                "attempts",
                "id",
                ATTEMPT.list(),
                (out, row) -> write(out, attempts, row.number(0)),
                "All attempts so far.")
            .build();
    return new RecordQuery<>(Callback.class, fields, "id");
  }

  private static void write(Output out, Details<CallbackAttempt> attempts, @Nullable Long id) {
    JsonGenerator json = out.json();
    json.writeStartArray("attempts");
    for (CallbackAttempt attempt : attempts.of(id)) {
      json.writeStartObject();
      out.time("time", attempt.attemptedAt());
      out.text("duration", Long.toString(attempt.durationMillis()));
      Integer status = attempt.httpStatus();
      out.text("http_status", status == null ? null : status.toString());
      out.text("error", attempt.error());
      json.writeEnd();
    }
    json.writeEnd();
  }
}
