/**
 * Bounds of a call's body: size, time, threads and memory. Every reader of a body, the server
 * included, reads it through this. Knows nothing of its content.
 */
@NullMarked
package org.relaydesk.edge.body;

import org.jspecify.annotations.NullMarked;
