/** Tables of what clients send, good and bad. */
@NullMarked
package org.relaydesk.base.input;

import org.jspecify.annotations.NullMarked;
