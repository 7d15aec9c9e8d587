package org.relaydesk.engine.query.output;

import jakarta.json.stream.JsonGenerator;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.kernel.Warnings;
import org.relaydesk.ground.richtext.RichText;

/** Writes values in the forms of contract §3 as they come, without a tree in between. */
public final class Output {
  private final JsonGenerator json;
  private final TimePattern times;
  private final PartReader parts;
  private final Function<Right, Boolean> reader;
  private final Map<Right, Boolean> asked = new HashMap<>();
  private final Supplier<List<Warnings.Warning>> warnings;

  /**
   * Writes through the given generator.
   *
   * @param json stays open; the caller closes it
   * @param times how moments are shown
   * @param parts reads what pages leave for later
   * @param reader what whoever reads the answer may
   * @param warnings what an answer tells beside; asked for when its status is written
   */
  public Output(
      JsonGenerator json,
      TimePattern times,
      PartReader parts,
      Predicate<Right> reader,
      Supplier<List<Warnings.Warning>> warnings) {
    this.json = json;
    this.times = times;
    this.parts = parts;
    this.reader = reader::test;
    this.warnings = warnings;
  }

  /** The warnings for the answer's status. */
  public List<Warnings.Warning> warnings() {
    return warnings.get();
  }

  /** Whether the reader of the answer has a right; checked once for each answer. */
  public boolean readerMay(Right right) {
    return asked.computeIfAbsent(right, reader);
  }

  /** The generator, for shapes of a feature's own. */
  public JsonGenerator json() {
    return json;
  }

  /** Runs a query for data that the rows don't hold yet; null if it answers null. */
  public <T> T read(Function<EntityManager, T> query) {
    return parts.read(query);
  }

  /** A string, or null. */
  public void text(String name, @Nullable String value) {
    if (value == null) {
      json.writeNull(name);
    } else {
      json.write(name, value);
    }
  }

  /** Text or HTML, or null; cleaned here, too, as it may be older than the cleaning. */
  public void richText(String name, @Nullable String value) {
    text(name, value == null ? null : RichText.clean(value));
  }

  /** An id: digits in a string. */
  public void id(String name, @Nullable Long value) {
    text(name, value == null ? null : Long.toString(value));
  }

  /** A whole number, or null. */
  public void count(String name, @Nullable Long value) {
    if (value == null) {
      json.writeNull(name);
    } else {
      json.write(name, value.longValue());
    }
  }

  /** A boolean, or null. */
  public void flag(String name, @Nullable Boolean value) {
    if (value == null) {
      json.writeNull(name);
    } else {
      json.write(name, value.booleanValue());
    }
  }

  /** A moment in both of its forms. */
  public void time(String name, @Nullable Long millis) {
    if (millis == null) {
      json.writeNull(name);
      return;
    }
    json.writeStartObject(name);
    json.write("display_value", shown(millis));
    json.write("value", Long.toString(millis));
    json.writeEnd();
  }

  private String shown(long millis) {
    return times.formatter().format(Instant.ofEpochMilli(millis).atZone(times.zone()));
  }

  /** A reference with its name; null where the id is. */
  public void reference(String name, @Nullable Long id, @Nullable String shown) {
    if (id == null) {
      json.writeNull(name);
      return;
    }
    json.writeStartObject(name);
    id("id", id);
    text("name", shown);
    json.writeEnd();
  }

  /** A field that has no value. */
  public void nothing(String name) {
    json.writeNull(name);
  }
}
