/** What a deployment may set: declared in one place, read once at the start. */
@NullMarked
package org.relaydesk.ground.settings;

import org.jspecify.annotations.NullMarked;
