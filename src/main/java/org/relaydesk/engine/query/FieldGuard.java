package org.relaydesk.engine.query;

/** Stands before a field that not every caller may see: a search or sort by it would tell it. */
@FunctionalInterface
public interface FieldGuard {
  /** Lets everybody. */
  FieldGuard NONE = field -> {};

  /**
   * Refuses a caller who may not see the field.
   *
   * @throws org.relaydesk.ground.kernel.DeskException FORBIDDEN
   */
  void check(String field);
}
