package org.relaydesk.idempotency;

/** A body that is read as it comes, part by part, and kept for what the call asks for. */
public interface ArrivingBody {
  /**
   * Reads all of it; waits for the client.
   *
   * @return a hash of what it says, whatever the form it came in
   * @throws org.relaydesk.ground.kernel.DeskException where it can't be taken
   */
  String receive();

  /** Lets go what was kept of it: the call failed, or repeats another. Throws nothing. */
  void drop();
}
