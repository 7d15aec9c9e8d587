/**
 * Integration keys: for monitors and scripts that act under a name of their own, within what a
 * support rep who answers for them may do. Knows the keys and the people, and no ticket.
 */
@NullMarked
package org.relaydesk.apikey.integration;

import org.jspecify.annotations.NullMarked;
