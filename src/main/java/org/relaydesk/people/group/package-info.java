/** The support groups, and who is in them. */
@NullMarked
package org.relaydesk.people.group;

import org.jspecify.annotations.NullMarked;
