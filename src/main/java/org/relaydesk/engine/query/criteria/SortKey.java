package org.relaydesk.engine.query.criteria;

/**
 * What a list is sorted by where the keys before leave rows equal.
 *
 * @param field API name
 */
public record SortKey(String field, boolean descending) {}
