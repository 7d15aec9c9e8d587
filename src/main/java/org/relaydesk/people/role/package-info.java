/** What the roles of a desk allow. It knows nobody who has one. */
@NullMarked
package org.relaydesk.people.role;

import org.jspecify.annotations.NullMarked;
