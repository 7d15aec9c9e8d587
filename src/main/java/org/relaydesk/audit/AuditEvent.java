package org.relaydesk.audit;

import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.json.Excerpt;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.ground.kernel.CurrentCaller;

/**
 * Who did what to what.
 *
 * @param action as {@code role.edited}
 */
record AuditEvent(Actor actor, String action, Subject subject) {

  /**
   * Who acted.
   *
   * @param id null for nobody that is known
   * @param name null for nobody that is known
   * @param keyPrefix the public part of the key that was used; null for none
   * @param address where it came from; null where nobody called
   */
  record Actor(
      @Nullable Long id,
      @Nullable String name,
      @Nullable String keyPrefix,
      @Nullable String address) {

    private static final int LONGEST_PREFIX = 19;

    /** Who calls now. */
    static Actor of(CurrentCaller current) {
      Caller caller = current.find().orElse(null);
      return caller == null
          ? new Actor(null, null, null, current.address())
          : new Actor(caller.personId(), caller.name(), caller.keyPrefix(), current.address());
    }

    /** The same actor with a key that was refused. */
    Actor withKey(String newPrefix) {
      return new Actor(id, name, Excerpt.of(newPrefix, LONGEST_PREFIX), address);
    }
  }
}
