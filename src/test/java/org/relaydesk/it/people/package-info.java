/** Support reps, groups and roles, and what is noted of them. */
@NullMarked
package org.relaydesk.it.people;

import org.jspecify.annotations.NullMarked;
