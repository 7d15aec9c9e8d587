/**
 * The values that administrators keep and tickets refer to: fourteen kinds behind one EJB, one
 * cache and one resource. Knows no ticket and no person.
 */
@NullMarked
package org.relaydesk.lookup;

import org.jspecify.annotations.NullMarked;
