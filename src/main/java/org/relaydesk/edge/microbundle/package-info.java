/** What the microbundle has beside the application: its start. It is not in the WAR. */
@NullMarked
package org.relaydesk.edge.microbundle;

import org.jspecify.annotations.NullMarked;
