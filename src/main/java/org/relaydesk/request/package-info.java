/**
 * Tickets: what is done with them, over HTTP and as use cases. What a ticket is, and the rules of
 * editing it, stand in {@code model}. How it is answered stands in {@code answer}, who reaches it
 * in {@code access}, and how a change is stored and told of in {@code change}. Doesn't know who
 * observes its events: callbacks, notes and worklogs stand above.
 */
@NullMarked
package org.relaydesk.request;

import org.jspecify.annotations.NullMarked;
