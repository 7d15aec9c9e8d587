/**
 * The steps of a start. A failed step is told in one line; the log ends with version, URL and
 * warnings.
 */
@NullMarked
package org.relaydesk.edge.start;

import org.jspecify.annotations.NullMarked;
