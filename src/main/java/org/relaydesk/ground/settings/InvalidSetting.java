package org.relaydesk.ground.settings;

/** A setting's value can't be used; the start stops. */
public class InvalidSetting extends RuntimeException {
  /** Names the key and what is allowed. */
  public InvalidSetting(String message) {
    super(message);
  }

  /** Names the key and what is allowed. */
  public InvalidSetting(String message, Throwable cause) {
    super(message, cause);
  }
}
