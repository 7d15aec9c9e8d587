/** Limits of calls, and the headers that tell of them. */
@NullMarked
package org.relaydesk.apikey.limit;

import org.jspecify.annotations.NullMarked;
