/**
 * The first administrator of an empty desk, and how the key or password reaches whoever set it up.
 */
@NullMarked
package org.relaydesk.apikey.start;

import org.jspecify.annotations.NullMarked;
