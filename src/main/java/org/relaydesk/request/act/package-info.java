/** Actions on a loaded ticket, alone or among many. Stores nothing. */
@NullMarked
package org.relaydesk.request.act;

import org.jspecify.annotations.NullMarked;
