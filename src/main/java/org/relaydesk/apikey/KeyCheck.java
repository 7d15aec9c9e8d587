package org.relaydesk.apikey;

import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.Caller;

/**
 * The outcome of checking a key.
 *
 * @param caller who acts by the key; null if it is refused
 * @param fault why the key is refused, for the audit log and never for the caller; empty if it
 *     isn't
 */
public record KeyCheck(@Nullable Caller caller, String fault) {
  static KeyCheck of(Caller caller) {
    return new KeyCheck(caller, "");
  }

  static KeyCheck refused(String fault) {
    return new KeyCheck(null, fault);
  }
}
