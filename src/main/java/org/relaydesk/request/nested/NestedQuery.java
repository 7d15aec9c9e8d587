package org.relaydesk.request.nested;

import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.criteria.Restriction;

/**
 * How one kind of record that hangs on a ticket is read, where not every caller meets all of them.
 *
 * @param seen which of a ticket's the caller meets
 * @param <E> the entity
 */
public record NestedQuery<E>(RecordQuery<E> records, Restriction seen) {}
