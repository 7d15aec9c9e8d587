/** Steps of a start, its report, and the end of a server that can't go on. */
@NullMarked
package org.relaydesk.ground.lifecycle;

import org.jspecify.annotations.NullMarked;
