/** Criteria of lists, and how they become predicates. */
@NullMarked
package org.relaydesk.engine.query.criteria;

import org.jspecify.annotations.NullMarked;
