/** Who uses the pages: sign-in by form or by a trusted proxy, sessions, passwords. */
@NullMarked
package org.relaydesk.console.signin;

import org.jspecify.annotations.NullMarked;
