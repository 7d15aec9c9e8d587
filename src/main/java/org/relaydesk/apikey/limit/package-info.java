/** How many calls a key may make, and what a caller is told of it. */
@NullMarked
package org.relaydesk.apikey.limit;

import org.jspecify.annotations.NullMarked;
