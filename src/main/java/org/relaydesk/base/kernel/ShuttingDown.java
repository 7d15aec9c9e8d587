package org.relaydesk.base.kernel;

/**
 * The application is about to end, in order: an event, fired while the database can still be asked.
 * Who holds what is not written down yet writes it now.
 */
public record ShuttingDown() {}
