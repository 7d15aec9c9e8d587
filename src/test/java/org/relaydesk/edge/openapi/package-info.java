/** Tests of the API's description. */
@NullMarked
package org.relaydesk.edge.openapi;

import org.jspecify.annotations.NullMarked;
