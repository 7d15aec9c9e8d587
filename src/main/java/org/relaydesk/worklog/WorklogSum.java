package org.relaydesk.worklog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The sum of all work on a ticket.
 *
 * @param count how many worklogs
 * @param spent milliseconds
 * @param cost what it cost, as far as it is known; null where nothing is
 */
public record WorklogSum(long count, long spent, @Nullable BigDecimal cost) {}
