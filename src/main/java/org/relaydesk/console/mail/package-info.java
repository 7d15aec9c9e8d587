/** Pages about mail: what the desk sends, and the texts of what it writes by itself. */
@NullMarked
package org.relaydesk.console.mail;

import org.jspecify.annotations.NullMarked;
