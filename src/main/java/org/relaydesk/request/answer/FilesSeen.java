package org.relaydesk.request.answer;

import java.util.Set;

/** Tells which tickets' files the caller may see. */
public interface FilesSeen {
  /** Those among these tickets, all of which the caller sees; by one statement at most. */
  Set<Long> among(Set<Long> requestIds);
}
