package org.relaydesk.lookup;

import org.relaydesk.ground.kernel.Inside;

/** Look-up values as the database would hold them. */
public final class Entries {
  private Entries() {}

  /** A value in use. */
  public static <T extends LookupEntry> T entry(Class<T> kind, long id, String name) {
    T entry = Inside.make(kind);
    Inside.put(entry, "id", id);
    Inside.put(entry, "name", name);
    return Inside.put(entry, "nameKey", LookupEntry.key(name));
  }

  /** A status whose internal name is its name. */
  public static Status status(long id, String name, boolean inProgress) {
    Status status = Inside.put(entry(Status.class, id, name), "internalName", name);
    return Inside.put(status, "inProgress", inProgress);
  }

  /** The same, whose timer stands. */
  public static Status stopped(Status status) {
    return Inside.put(status, "stopTimer", true);
  }
}
