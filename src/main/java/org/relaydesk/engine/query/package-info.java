/**
 * The one way from a list's wishes to rows and from rows to JSON: a feature declares its {@link
 * org.relaydesk.engine.query.FieldList}, and select, sort and output follow from it. Knows no
 * feature and no HTTP.
 */
@NullMarked
package org.relaydesk.engine.query;

import org.jspecify.annotations.NullMarked;
