/** The passwords of support reps. */
@NullMarked
package org.relaydesk.people.password;

import org.jspecify.annotations.NullMarked;
