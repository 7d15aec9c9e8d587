/** Tests of the API's description. */
@NullMarked
package org.relaydesk.base.openapi;

import org.jspecify.annotations.NullMarked;
