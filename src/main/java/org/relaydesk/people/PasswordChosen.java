package org.relaydesk.people;

/**
 * A support rep chose his password himself.
 *
 * @param loginName whose the one before may still stand somewhere
 */
public record PasswordChosen(long personId, String loginName) {}
