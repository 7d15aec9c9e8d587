package org.relaydesk.ground.form;

import org.relaydesk.ground.json.Excerpt;

/**
 * A parameter of a request, decoded.
 *
 * @param name in the letter case in which it was sent
 */
public record Parameter(Place place, String name, String value) {
  /** Without the value, which may be a key. */
  @Override
  public String toString() {
    return place + " " + Excerpt.of(name, 40);
  }
}
