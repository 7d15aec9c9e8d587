/** People who ask: requesters, and support reps as those whom tickets name, too. */
@NullMarked
package org.relaydesk.people.requester;

import org.jspecify.annotations.NullMarked;
