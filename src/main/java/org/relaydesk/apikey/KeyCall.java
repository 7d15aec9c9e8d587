package org.relaydesk.apikey;

import org.relaydesk.ground.json.Excerpt;

/**
 * An operation that a key calls from an address.
 *
 * @param holderId the person row of the key
 * @param prefix the public part of the value that was used
 * @param operation method and path, ids left out
 * @param address where the call comes from
 */
public record KeyCall(long holderId, String prefix, String operation, String address) {
  private static final int LONGEST = 99;

  public KeyCall {
    operation = Excerpt.of(operation, LONGEST);
  }
}
