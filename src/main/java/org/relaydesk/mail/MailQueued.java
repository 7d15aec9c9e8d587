package org.relaydesk.mail;

/** A mail became due; fired inside the transaction. */
record MailQueued(long mailId) {}
