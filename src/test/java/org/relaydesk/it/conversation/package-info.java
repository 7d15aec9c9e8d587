/** What is said on a ticket. */
@NullMarked
package org.relaydesk.it.conversation;

import org.jspecify.annotations.NullMarked;
