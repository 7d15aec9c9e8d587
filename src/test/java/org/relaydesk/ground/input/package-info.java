/** Tables of what clients send, good and bad. */
@NullMarked
package org.relaydesk.ground.input;

import org.jspecify.annotations.NullMarked;
