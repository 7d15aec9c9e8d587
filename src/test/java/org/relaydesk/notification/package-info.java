@NullMarked
package org.relaydesk.notification;

import org.jspecify.annotations.NullMarked;
