/** What the desk sends by mail, looked at in the mailbox and over HTTP. */
@NullMarked
package org.relaydesk.it.mail;

import org.jspecify.annotations.NullMarked;
