/**
 * The data source and its healing connections: the JDK and the Config API only, so that a server
 * may load it from a library of its own.
 */
@NullMarked
package org.relaydesk.engine.database.source;

import org.jspecify.annotations.NullMarked;
