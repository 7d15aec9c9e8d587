/**
 * Several tickets become one ({@link org.relaydesk.request.merge.RequestMerging}): what hangs on
 * the others moves to it, and they point to it from then on (contract §5).
 */
@NullMarked
package org.relaydesk.request.merge;

import org.jspecify.annotations.NullMarked;
