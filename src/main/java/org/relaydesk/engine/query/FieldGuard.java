package org.relaydesk.engine.query;

/** Guards a field that not every caller may see: a search or sort by it would disclose it. */
@FunctionalInterface
public interface FieldGuard {
  /** Lets every caller use the field. */
  FieldGuard NONE = field -> {};

  /**
   * Refuses a caller who may not see the field.
   *
   * @throws org.relaydesk.ground.kernel.DeskException FORBIDDEN
   */
  void check(String field);
}
