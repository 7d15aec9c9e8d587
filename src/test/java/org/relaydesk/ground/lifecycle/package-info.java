/** Tests of how a server starts and ends. */
@NullMarked
package org.relaydesk.ground.lifecycle;

import org.jspecify.annotations.NullMarked;
