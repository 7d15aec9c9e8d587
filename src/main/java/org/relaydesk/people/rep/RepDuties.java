package org.relaydesk.people.rep;

import java.util.Optional;

/**
 * Something that a support rep is in charge of, and that must not become nobody's when the rep is
 * deleted. Features above keep it.
 */
public interface RepDuties {
  /** What of it a rep has, in words as "3 open tickets"; empty for nothing. */
  Optional<String> of(long repId);

  /**
   * Gives all of it to another rep.
   *
   * @throws org.relaydesk.ground.kernel.DeskException FORBIDDEN where the caller may not, or
   *     doesn't reach all of it
   */
  void handOver(long repId, long toId);
}
