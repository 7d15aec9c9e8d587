/** Work that another thread does. */
@NullMarked
package org.relaydesk.ground.task;

import org.jspecify.annotations.NullMarked;
