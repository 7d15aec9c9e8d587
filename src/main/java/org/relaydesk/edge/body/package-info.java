/**
 * A call's body on its way in: how large it may be, how long it may take, and how many threads and
 * how much memory all of them may hold at once. Whoever reads a body, the server's own code
 * included, reads it through this. Knows nothing of what stands in it.
 */
@NullMarked
package org.relaydesk.edge.body;

import org.jspecify.annotations.NullMarked;
