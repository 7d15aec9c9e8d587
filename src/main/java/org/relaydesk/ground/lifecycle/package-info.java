/**
 * How a step of a start fails, what a start has to tell, and how a server that can't go on ends.
 */
@NullMarked
package org.relaydesk.ground.lifecycle;

import org.jspecify.annotations.NullMarked;
