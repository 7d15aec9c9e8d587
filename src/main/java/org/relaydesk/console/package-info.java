/** The pages of the admin console. Nobody uses them but people. */
@NullMarked
package org.relaydesk.console;

import org.jspecify.annotations.NullMarked;
