/**
 * How a start goes and what it tells: steps that fail say so in one line, and the log ends with
 * what the one who started the server wants to know.
 */
@NullMarked
package org.relaydesk.edge.start;

import org.jspecify.annotations.NullMarked;
