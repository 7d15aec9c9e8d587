/**
 * The server as its operator meets it: starts, crashes, full disks, lost databases, several nodes.
 */
@NullMarked
package org.relaydesk.it.server;

import org.jspecify.annotations.NullMarked;
