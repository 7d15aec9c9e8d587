package org.relaydesk.idempotency;

/** A streamed body, whose content is stored for the call. */
public interface ArrivingBody {
  /**
   * Reads the body; waits for the client.
   *
   * @return a hash of what it says, whatever the form it came in
   * @throws org.relaydesk.ground.kernel.DeskException where it can't be taken
   */
  String receive();

  /** Drops the stored content, as the call failed or is a repeat. Throws nothing. */
  void drop();
}
