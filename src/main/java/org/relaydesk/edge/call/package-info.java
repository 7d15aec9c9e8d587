/**
 * What happens to every HTTP call before JAX-RS and the pages see it, and after they answered: its
 * id, the paths that are no address, metrics, the access log, callers who go away and callers who
 * are refused.
 */
@NullMarked
package org.relaydesk.edge.call;

import org.jspecify.annotations.NullMarked;
