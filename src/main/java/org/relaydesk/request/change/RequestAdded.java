package org.relaydesk.request.change;

import org.jspecify.annotations.Nullable;

/**
 * A ticket was added; fired inside the transaction.
 *
 * @param requesterId who asked for help; null for nobody
 * @param technicianId the support rep who works on it; null for nobody
 */
public record RequestAdded(
    long requestId, @Nullable Long requesterId, @Nullable Long technicianId) {}
