/**
 * Which targets may be called: their spellings, the addresses that they end up at, and the lists of
 * the settings.
 */
@NullMarked
package org.relaydesk.engine.egress.guard;

import org.jspecify.annotations.NullMarked;
