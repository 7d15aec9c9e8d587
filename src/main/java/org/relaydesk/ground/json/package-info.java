/** JSON as clients really send it: the lenient reader, and conversions of single values. */
@NullMarked
package org.relaydesk.ground.json;

import org.jspecify.annotations.NullMarked;
