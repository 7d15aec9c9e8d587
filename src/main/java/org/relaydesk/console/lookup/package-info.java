/** Look-ups of every kind on one page. */
@NullMarked
package org.relaydesk.console.lookup;

import org.jspecify.annotations.NullMarked;
