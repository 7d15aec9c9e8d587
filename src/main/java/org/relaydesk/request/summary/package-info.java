/**
 * A ticket's summary: how much of each kind hangs on it, and since when. The kinds stand above and
 * say themselves what is counted ({@link org.relaydesk.request.summary.Summarised}).
 */
@NullMarked
package org.relaydesk.request.summary;

import org.jspecify.annotations.NullMarked;
