/** Fields: the columns that they select, and the JSON that they write. */
@NullMarked
package org.relaydesk.engine.query.output;

import org.jspecify.annotations.NullMarked;
