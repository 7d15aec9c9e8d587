/**
 * The database: data source, migrations, change stamps and their caches. Knows no table of a
 * feature.
 */
@NullMarked
package org.relaydesk.engine.database;

import org.jspecify.annotations.NullMarked;
