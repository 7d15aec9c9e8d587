/** Support reps and their keys. */
@NullMarked
package org.relaydesk.console.people;

import org.jspecify.annotations.NullMarked;
