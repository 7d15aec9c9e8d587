/** What every package shares: callers, rights, clocks and failures. */
@NullMarked
package org.relaydesk.ground.kernel;

import org.jspecify.annotations.NullMarked;
