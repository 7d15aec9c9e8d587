/** The built WAR on a real server, tried from outside over HTTP. */
@NullMarked
package org.relaydesk.it;

import org.jspecify.annotations.NullMarked;
