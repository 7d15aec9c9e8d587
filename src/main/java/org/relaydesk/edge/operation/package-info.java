/**
 * The parameter {@code operation}, which says what a POST means (contract §10): the table of the
 * operations, and the call that one of them stands for. Knows neither JAX-RS nor features.
 */
@NullMarked
package org.relaydesk.edge.operation;

import org.jspecify.annotations.NullMarked;
