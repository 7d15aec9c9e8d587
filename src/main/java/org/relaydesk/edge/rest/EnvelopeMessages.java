package org.relaydesk.edge.rest;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.relaydesk.ground.kernel.Problem;
import org.relaydesk.ground.kernel.Warnings;

/** The codes of an envelope's status, and its messages (contract §2). */
public final class EnvelopeMessages {
  /** The code of success. */
  public static final int SUCCESS = 2000;

  /** The code of a warning, and of a partial failure. */
  public static final int WARNED = 3000;

  /** The code of a failure. */
  public static final int FAILED = 4000;

  private static final String LIST_INFO = "list_info.";

  private EnvelopeMessages() {}

  /** Writes what was done into the message that is open. */
  public static void writeMembers(JsonGenerator json, String done) {
    json.write("status_code", SUCCESS);
    json.write("type", "success");
    json.write("message", done);
  }

  /** Writes what is wrong into the message that is open. */
  public static void writeMembers(JsonGenerator json, Problem problem) {
    json.write("status_code", problem.failure().innerCode());
    json.write("type", "failed");
    List<String> fields = problem.fields().stream().map(EnvelopeMessages::told).toList();
    if (fields.size() == 1) {
      json.write("field", fields.get(0));
    }
    if (!fields.isEmpty()) {
      json.writeStartArray("fields");
      fields.forEach(json::write);
      json.writeEnd();
    }
    json.write("message", problem.message());
  }

  /** Writes what is wrong as a message. */
  static void write(JsonGenerator json, Problem problem) {
    json.writeStartObject();
    writeMembers(json, problem);
    json.writeEnd();
  }

  /** Writes a warning as a message. */
  public static void write(JsonGenerator json, Warnings.Warning warning) {
    json.writeStartObject();
    json.write("status_code", WARNED);
    json.write("type", "warning");
    json.write("field", warning.field());
    json.write("message", warning.message());
    json.writeEnd();
  }

  /** The field's name as clients know it in {@code list_info} (contract §13, 61). */
  private static String told(String field) {
    return field.startsWith(LIST_INFO) ? field.substring(LIST_INFO.length()) : field;
  }
}
