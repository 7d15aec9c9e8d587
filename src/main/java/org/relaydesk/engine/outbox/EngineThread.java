package org.relaydesk.engine.outbox;

/** A thread that runs a turn when woken, and at the time that its last turn asked for. */
interface EngineThread {
  /** Makes sure that a turn begins after this call. Cheap; never throws. */
  void wake();

  /** No turn begins any more; one under way goes on. */
  void end();
}
