package org.relaydesk.engine.outbox;

/** A thread that does its turn whenever it is woken, and when the time comes that it asked for. */
interface EngineThread {
  /** Makes sure that a turn begins after this call. Cheap; never throws. */
  void wake();

  /** No turn begins any more; one under way goes on. */
  void end();
}
