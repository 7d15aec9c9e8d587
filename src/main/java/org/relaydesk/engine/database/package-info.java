/**
 * The database: data source, migrations at the start, change stamps and the caches that obey them.
 * Knows no table of a feature.
 */
@NullMarked
package org.relaydesk.engine.database;

import org.jspecify.annotations.NullMarked;
