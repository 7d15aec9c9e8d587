/** The parameter {@code operation}, which would say what a POST means (contract §10). */
@NullMarked
package org.relaydesk.edge.operation;

import org.jspecify.annotations.NullMarked;
