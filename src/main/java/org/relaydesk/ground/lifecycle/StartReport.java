package org.relaydesk.ground.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The lines and warnings that the log of a start ends with. */
@ApplicationScoped
public class StartReport {
  private final List<String> lines = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  /** Adds a plain line. */
  public synchronized void line(String text) {
    lines.add(text);
  }

  /** Adds a warning; warnings stand last. */
  public synchronized void warn(String text) {
    warnings.add(text);
  }

  /** What a start tells at its end, in the order in which it was added. */
  public synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  /** What a start warns of at its end, in the order in which it was added. */
  public synchronized List<String> warnings() {
    return List.copyOf(warnings);
  }
}
