/** Callbacks: when they fire, and what becomes of them. */
@NullMarked
package org.relaydesk.it.callback;

import org.jspecify.annotations.NullMarked;
