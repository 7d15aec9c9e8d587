/** Calls that act on several records at once (contract §5.8): what they say, and their answers. */
@NullMarked
package org.relaydesk.edge.bulk;

import org.jspecify.annotations.NullMarked;
