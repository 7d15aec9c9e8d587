/**
 * A ticket's summary: number and last time of each kind of nested record. The kinds stand above and
 * give their figures ({@link org.relaydesk.request.summary.Summarised}).
 */
@NullMarked
package org.relaydesk.request.summary;

import org.jspecify.annotations.NullMarked;
