@NullMarked
package org.relaydesk.mail;

import org.jspecify.annotations.NullMarked;
