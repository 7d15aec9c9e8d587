package org.relaydesk.notification;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What notices tell of a ticket, and whom.
 *
 * @param status the internal name of its status
 * @param values by placeholder
 */
record NoticeTicket(
    @Nullable Long requesterId,
    @Nullable Long technicianId,
    String status,
    Map<String, String> values) {}
