/**
 * Callbacks: the snapshot of a resolved ticket, recorded in its transaction and delivered
 * afterwards (contract §13, 2–5 and 30). Knows tickets only by their news.
 */
@NullMarked
package org.relaydesk.callback;

import org.jspecify.annotations.NullMarked;
