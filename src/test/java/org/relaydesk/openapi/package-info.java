/** Tests of the API's description. */
@NullMarked
package org.relaydesk.openapi;

import org.jspecify.annotations.NullMarked;
