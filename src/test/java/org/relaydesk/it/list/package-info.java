/** Lists of all kinds: criteria, views, pages, order. */
@NullMarked
package org.relaydesk.it.list;

import org.jspecify.annotations.NullMarked;
