/** The few notions that every package shares: who calls, what they may, how a failure is said. */
@NullMarked
package org.relaydesk.ground.kernel;

import org.jspecify.annotations.NullMarked;
