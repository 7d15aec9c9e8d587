/** The pages, in a real browser or with what a browser sends. */
@NullMarked
package org.relaydesk.it.console;

import org.jspecify.annotations.NullMarked;
