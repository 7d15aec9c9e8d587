/** Filters of the ticket list: the desk's own, and those that people keep. */
@NullMarked
package org.relaydesk.request.filter;

import org.jspecify.annotations.NullMarked;
