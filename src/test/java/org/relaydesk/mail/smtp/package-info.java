@NullMarked
package org.relaydesk.mail.smtp;

import org.jspecify.annotations.NullMarked;
