package org.relaydesk.ground.shape;

/**
 * One field of an object on the wire.
 *
 * @param name its name in the contract
 * @param type what it holds
 * @param says one sentence on what it means
 * @param always whether every answer that shows the object in full has it
 */
public record Member(String name, ValueType type, String says, boolean always) {
  /** A field that is always there. */
  public Member(String name, ValueType type, String says) {
    this(name, type, says, true);
  }

  /** The same where it is not always there. */
  public Member sometimes() {
    return new Member(name, type, says, false);
  }
}
