/**
 * What happens to every HTTP call before and after JAX-RS and the pages: its id, refused paths,
 * metrics, the access log, callers who are gone, and the delay of refusals.
 */
@NullMarked
package org.relaydesk.edge.call;

import org.jspecify.annotations.NullMarked;
