/** The description of the API, and that it tells the truth. */
@NullMarked
package org.relaydesk.it.openapi;

import org.jspecify.annotations.NullMarked;
