package org.relaydesk.edge.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.Predicate;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.PartReader;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.kernel.Warnings;

/** Turns answers into JSON text. */
@ApplicationScoped
public class JsonOutput {
  /** One factory for all: looking up the provider costs more than most answers. */
  private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

  @Inject private TimePattern times;
  @EJB private PartReader parts;
  @Inject private CurrentCaller caller;
  @Inject private Warnings warnings;

  /** Writes one object for the caller and flushes; the stream stays open. */
  public void write(Streamed answer, OutputStream stream) {
    JsonGenerator json = GENERATORS.createGenerator(stream);
    write(answer, json, this::callerMay);
    json.flush();
  }

  /** One object for the caller, as text. */
  public String text(Streamed answer) {
    return text(answer, this::callerMay);
  }

  /**
   * One object for somebody else, as text.
   *
   * @param reader what whoever reads it may
   */
  public String text(Streamed answer, Predicate<Right> reader) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = GENERATORS.createGenerator(text)) {
      write(answer, json, reader);
    }
    return text.toString();
  }

  private boolean callerMay(Right right) {
    return caller.find().map(known -> known.may(right)).orElse(false);
  }

  private void write(Streamed answer, JsonGenerator json, Predicate<Right> reader) {
    json.writeStartObject();
    answer.write(new Output(json, times, parts, reader, warnings::all));
    json.writeEnd();
  }
}
