package org.relaydesk.request.change;

/**
 * A ticket with a callback address went from open into completed, or was added completed; fired
 * inside the transaction, under the ticket's lock.
 *
 * @param passageNo counts the passages of this ticket
 * @param ownerId who set the callback address (contract §13, 49)
 * @param url where to call back
 * @param method POST, PUT or GET
 * @param snapshot the ticket as it is at this moment, as JSON
 * @param at milliseconds since the epoch
 */
public record RequestResolved(
    long requestId,
    int passageNo,
    long ownerId,
    String url,
    String method,
    String snapshot,
    long at) {}
