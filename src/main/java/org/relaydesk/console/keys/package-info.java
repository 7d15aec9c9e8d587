/** Keys, reps' and integrations': their values, states and uses. */
@NullMarked
package org.relaydesk.console.keys;

import org.jspecify.annotations.NullMarked;
