/** Who may do what: rights, reach, and what somebody tries who has neither. */
@NullMarked
package org.relaydesk.it.access;

import org.jspecify.annotations.NullMarked;
