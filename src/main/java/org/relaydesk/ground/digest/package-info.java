/** Digests of bytes. Knows nothing of what they are for. */
@NullMarked
package org.relaydesk.ground.digest;

import org.jspecify.annotations.NullMarked;
