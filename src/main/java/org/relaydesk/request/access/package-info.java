/** Which tickets the caller reaches by a right, and how one is locked to be changed. */
@NullMarked
package org.relaydesk.request.access;

import org.jspecify.annotations.NullMarked;
