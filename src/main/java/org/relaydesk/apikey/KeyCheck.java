package org.relaydesk.apikey;

import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.Caller;

/**
 * What came of looking at a key.
 *
 * @param caller who may act by it; null where nobody may
 * @param fault why nobody may, for the audit log and never for the caller; empty where somebody may
 */
public record KeyCheck(@Nullable Caller caller, String fault) {
  static KeyCheck of(Caller caller) {
    return new KeyCheck(caller, "");
  }

  static KeyCheck refused(String fault) {
    return new KeyCheck(null, fault);
  }
}
