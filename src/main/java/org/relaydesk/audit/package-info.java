/**
 * The log of what was done to the desk itself: keys, roles, logins, purges, and what was refused.
 * Rows are added and read, never changed. It knows no feature; features tell it.
 */
@NullMarked
package org.relaydesk.audit;

import org.jspecify.annotations.NullMarked;
