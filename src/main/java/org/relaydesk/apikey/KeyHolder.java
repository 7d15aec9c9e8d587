package org.relaydesk.apikey;

import java.util.Optional;
import org.relaydesk.ground.kernel.Caller;

/** A kind of key holder: support reps, or integrations. */
public interface KeyHolder {
  /**
   * Who acts by a key.
   *
   * @param holderId the person row of the key
   * @param keyPrefix the public part of the value that was used
   * @param address where the call comes from
   * @return empty where none of this kind has the id, or the holder may not act now, or not from
   *     there
   */
  Optional<Caller> caller(long holderId, String keyPrefix, String address);

  /** Reloads all holders: another node may just have added the holder of a key. */
  void refresh();
}
