/** Look-ups as administrators keep them. */
@NullMarked
package org.relaydesk.it.lookup;

import org.jspecify.annotations.NullMarked;
