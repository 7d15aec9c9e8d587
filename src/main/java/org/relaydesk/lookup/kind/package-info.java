/** Which look-ups there are, and their endpoints. */
@NullMarked
package org.relaydesk.lookup.kind;

import org.jspecify.annotations.NullMarked;
