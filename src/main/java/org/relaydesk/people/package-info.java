/**
 * People: a person is one row whether requester, support rep or both; reps have a login, roles and
 * groups. Knows look-ups, and no ticket.
 */
@NullMarked
package org.relaydesk.people;

import org.jspecify.annotations.NullMarked;
