package org.relaydesk.ground.shape;

/**
 * One field of an object on the wire.
 *
 * @param name its name in the contract
 * @param type what it holds
 * @param says one sentence on what it means
 */
public record Member(String name, ValueType type, String says) {}
