/**
 * What is done to one ticket in hand, be it alone or among many: what the act takes, and what came
 * of it. Stores nothing.
 */
@NullMarked
package org.relaydesk.request.act;

import org.jspecify.annotations.NullMarked;
