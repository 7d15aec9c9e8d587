package org.relaydesk.apikey.integration;

import org.relaydesk.base.query.Found;
import org.relaydesk.base.query.Output;

/**
 * An integration key with a value that was just made.
 *
 * @param value shown this once
 */
public record MadeKey(Found key, String value) {
  /** Writes all of it. */
  public void write(Output out) {
    out.text("value", value);
    key.write(out);
  }

  @Override
  public String toString() {
    return "MadeKey[" + key.id() + "]";
  }
}
