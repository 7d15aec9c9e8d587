package org.relaydesk.people;

/**
 * A support rep may no longer sign in; fired in the transaction that forbade it.
 *
 * @param name the rep's, for the audit log
 */
public record LoginDisabled(long personId, String name) {}
