package org.relaydesk.people.password;

/**
 * A support rep chose a password of their own.
 *
 * @param loginName the login name whose earlier password may still stand somewhere
 */
public record PasswordChosen(long personId, String loginName) {}
