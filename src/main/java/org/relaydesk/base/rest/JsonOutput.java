package org.relaydesk.base.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.Map;
import org.relaydesk.base.input.TimePattern;
import org.relaydesk.base.query.Output;
import org.relaydesk.base.query.PartReader;

/** Turns answers into JSON text. */
@ApplicationScoped
public class JsonOutput {
  /** One factory for all: asking the provider for each answer costs more than most answers. */
  private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

  @Inject private TimePattern times;
  @EJB private PartReader parts;

  /** Writes one object and flushes; the stream stays open. */
  public void write(Streamed answer, OutputStream stream) {
    JsonGenerator json = GENERATORS.createGenerator(stream);
    write(answer, json);
    json.flush();
  }

  /** One object as text. */
  public String text(Streamed answer) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = GENERATORS.createGenerator(text)) {
      write(answer, json);
    }
    return text.toString();
  }

  private void write(Streamed answer, JsonGenerator json) {
    json.writeStartObject();
    answer.write(new Output(json, times, parts));
    json.writeEnd();
  }
}
