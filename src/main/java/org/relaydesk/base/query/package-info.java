/**
 * The one way from a list's wishes to rows and from rows to JSON: a feature declares its {@link
 * org.relaydesk.base.query.FieldList}, and select, sort and output follow from it. Knows no feature
 * and no HTTP.
 */
@NullMarked
package org.relaydesk.base.query;

import org.jspecify.annotations.NullMarked;
