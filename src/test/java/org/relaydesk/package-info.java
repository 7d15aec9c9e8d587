/** Tests of the house as a whole. */
@NullMarked
package org.relaydesk;

import org.jspecify.annotations.NullMarked;
