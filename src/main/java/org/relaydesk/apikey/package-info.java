/**
 * API keys: who calls, and may he. A key belongs to a support rep, acts with his roles, expires,
 * and dies with his login. Knows people, and no ticket.
 */
@NullMarked
package org.relaydesk.apikey;

import org.jspecify.annotations.NullMarked;
