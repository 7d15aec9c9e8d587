package org.relaydesk.apikey;

import java.util.Optional;
import org.relaydesk.ground.kernel.Caller;

/** One kind of those who can hold a key, and how they act by it. */
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

  /** Looks all of them up anew: a key may be of somebody whom another node has just added. */
  void refresh();
}
