/** Addresses of the network: their spellings, blocks of them, and where a call comes from. */
@NullMarked
package org.relaydesk.ground.address;

import org.jspecify.annotations.NullMarked;
