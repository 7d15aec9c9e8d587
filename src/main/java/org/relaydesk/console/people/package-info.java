/** Support reps and their roles. */
@NullMarked
package org.relaydesk.console.people;

import org.jspecify.annotations.NullMarked;
