/** The endpoints of support reps, and how they go. */
@NullMarked
package org.relaydesk.people.rep;

import org.jspecify.annotations.NullMarked;
