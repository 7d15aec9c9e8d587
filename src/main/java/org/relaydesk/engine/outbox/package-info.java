/**
 * The one engine under everything that is written in a business transaction and delivered
 * afterwards: claim under a lease, send, settle in batches, try again. It knows neither HTTP nor
 * SQL: a store and a sender are given to it, so that thousands of histories can be tried without a
 * container.
 */
@NullMarked
package org.relaydesk.engine.outbox;

import org.jspecify.annotations.NullMarked;
