/** What all pages share: who looks at them, how records are shown and failures are told. */
@NullMarked
package org.relaydesk.console.shell;

import org.jspecify.annotations.NullMarked;
