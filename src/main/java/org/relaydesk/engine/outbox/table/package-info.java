/** Jobs that are rows of a table: how they are claimed and settled, in SQL. */
@NullMarked
package org.relaydesk.engine.outbox.table;

import org.jspecify.annotations.NullMarked;
