/** What was done to the desk, for the person who keeps an eye on it. */
@NullMarked
package org.relaydesk.console.audit;

import org.jspecify.annotations.NullMarked;
