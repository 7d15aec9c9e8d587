/** What resources take beside the input, as JAX-RS parameter types with the contract's failures. */
@NullMarked
package org.relaydesk.edge.parameter;

import org.jspecify.annotations.NullMarked;
