/**
 * The engine for all that is stored in a business transaction and delivered afterwards: it claims
 * under a lease, sends, settles in batches, and retries. It knows neither HTTP nor SQL but a store
 * and a sender, so that thousands of histories can be tested without a container.
 */
@NullMarked
package org.relaydesk.engine.outbox;

import org.jspecify.annotations.NullMarked;
