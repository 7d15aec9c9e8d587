/** Whether the desk lives and is ready, and what it measures. */
@NullMarked
package org.relaydesk.edge.monitoring;

import org.jspecify.annotations.NullMarked;
