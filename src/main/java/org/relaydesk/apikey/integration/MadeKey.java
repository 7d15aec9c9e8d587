package org.relaydesk.apikey.integration;

import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.output.Output;

/**
 * An integration key that was added, or that has a new value.
 *
 * @param value shown this once; null where an earlier POST showed it
 */
public record MadeKey(FoundRecord key, @Nullable String value) {
  long id() {
    return key.id();
  }

  /** Writes the value, where it is shown, and the key. */
  public void write(Output out) {
    if (value != null) {
      out.text("value", value);
    }
    key.write(out);
  }

  @Override
  public String toString() {
    return "MadeKey[" + key.id() + "]";
  }
}
