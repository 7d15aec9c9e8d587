/**
 * The one door to the network: which targets may be called, and the client that calls only an
 * address that was vetted. It knows no feature and no database.
 */
@NullMarked
package org.relaydesk.engine.egress;

import org.jspecify.annotations.NullMarked;
