/** What happened to a ticket is stored here, and told to whoever stands above. */
@NullMarked
package org.relaydesk.request.change;

import org.jspecify.annotations.NullMarked;
