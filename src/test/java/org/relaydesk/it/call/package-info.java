/** What calls of every kind have in common: input, bodies, repeats, cost. */
@NullMarked
package org.relaydesk.it.call;

import org.jspecify.annotations.NullMarked;
