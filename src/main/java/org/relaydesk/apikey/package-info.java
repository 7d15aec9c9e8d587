/**
 * API keys: who calls, and whether they may. A key belongs to a support rep, acts with the rep's
 * roles, expires, and dies with the rep's login. Knows people, and no ticket.
 */
@NullMarked
package org.relaydesk.apikey;

import org.jspecify.annotations.NullMarked;
