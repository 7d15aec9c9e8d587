package org.relaydesk.apikey;

import org.relaydesk.ground.json.Excerpt;

/**
 * What a key calls from where.
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
