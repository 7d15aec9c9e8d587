/**
 * Reads lists and records and writes them as JSON: a feature declares its {@link
 * org.relaydesk.engine.query.FieldList}, from which select, sort, search and output follow. Knows
 * no feature and no HTTP.
 */
@NullMarked
package org.relaydesk.engine.query;

import org.jspecify.annotations.NullMarked;
