/**
 * What a list asks for, and how it becomes a predicate: criteria, their operators, the searches of
 * a field.
 */
@NullMarked
package org.relaydesk.engine.query.criteria;

import org.jspecify.annotations.NullMarked;
