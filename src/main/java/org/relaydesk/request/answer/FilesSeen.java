package org.relaydesk.request.answer;

import java.util.Set;

/** Tells of which tickets the caller may see the files. */
public interface FilesSeen {
  /** Those among these tickets, all of which the caller sees; by one statement at most. */
  Set<Long> among(Set<Long> requestIds);
}
