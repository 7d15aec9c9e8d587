package org.relaydesk.people;

/** A support rep may no longer sign in; fired in the transaction that forbade it. */
public record LoginDisabled(long personId) {}
