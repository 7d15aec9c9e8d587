package org.relaydesk.edge.bulk;

import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.edge.rest.EnvelopeMessages;
import org.relaydesk.edge.rest.Streamed;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Problem;

/**
 * The answer to an act on several records (contract §13, 29): a message for each in the order in
 * which they were named, with its id.
 *
 * @param records at least one
 */
public record BulkAnswer(List<RecordResult> records) {
  /**
   * As a response: 200 where anything was done, else the status of the first failure.
   *
   * @param beside what stands beside the status
   */
  public Response with(Streamed beside) {
    Optional<Failure> failure =
        isFailed() ? Optional.of(records.get(0).problems().get(0).failure()) : Optional.empty();
    Streamed answer =
        out -> {
          beside.write(out);
          write(out);
        };
    return Response.status(failure.map(Failure::httpStatus).orElse(200))
        .entity(answer)
        .type(Envelope.TYPE)
        .build();
  }

  /** Whether it failed for all records. */
  private boolean isFailed() {
    return records.stream().allMatch(RecordResult::isFailed);
  }

  private void write(Output out) {
    boolean warned = records.stream().anyMatch(RecordResult::isFailed);
    JsonGenerator json = out.json();
    json.writeStartObject("response_status");
    if (isFailed()) {
      json.write("status_code", EnvelopeMessages.FAILED);
    } else {
      json.write("status_code", warned ? EnvelopeMessages.WARNED : EnvelopeMessages.SUCCESS);
    }
    json.writeStartArray("messages");
    records.forEach(record -> write(json, record));
    out.warnings().forEach(warning -> EnvelopeMessages.write(json, warning));
    json.writeEnd();
    json.write("status", isFailed() ? "failed" : warned ? "warning" : "success");
    json.writeEnd();
  }

  /** Writes the first problem only: each record has one message, so that clients can count. */
  private static void write(JsonGenerator json, RecordResult record) {
    json.writeStartObject();
    if (record.isFailed()) {
      Problem problem = record.problems().get(0);
      EnvelopeMessages.writeMembers(json, problem);
    } else {
      EnvelopeMessages.writeMembers(json, record.message());
    }
    json.write("id", Long.toString(record.id()));
    json.writeEnd();
  }
}
