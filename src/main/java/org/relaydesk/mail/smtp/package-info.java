/**
 * How a mail goes to the mail host: the one place that speaks SMTP. The host is the operator's own
 * setting, no caller can say where a connection goes; so it needs no egress guard.
 */
@NullMarked
package org.relaydesk.mail.smtp;

import org.jspecify.annotations.NullMarked;
