package org.relaydesk.callback;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.Output;
import org.relaydesk.engine.query.RecordQuery;

/** How callbacks are answered (contract §13, 30). */
final class CallbackFields {
  private CallbackFields() {}

  /**
   * The callbacks, each with its attempts.
   *
   * @param attempts by callback; may be filled after the query and before the answer is written
   */
  static RecordQuery<Callback> with(Map<Long, List<CallbackAttempt>> attempts) {
    FieldList fields =
        new FieldList.Builder()
            .id("id", "id")
            .text("url", "url")
            .text("method", "method")
            .text("state", "state")
            .text("webhook_id", "webhookId")
            .text("last_error", "lastError")
            .time("created_time", "createdAt")
            .time("next_attempt_time", "nextAttemptAt")
            .time("delivered_time", "deliveredAt")
            .field("attempts", "id", (out, row) -> write(out, attempts, row.number(0)))
            .build();
    return new RecordQuery<>(Callback.class, fields, "id");
  }

  private static void write(
      Output out, Map<Long, List<CallbackAttempt>> attempts, @Nullable Long id) {
    JsonGenerator json = out.json();
    json.writeStartArray("attempts");
    for (CallbackAttempt attempt : attempts.getOrDefault(id, List.of())) {
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
