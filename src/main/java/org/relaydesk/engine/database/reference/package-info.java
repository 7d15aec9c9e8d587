/** Who refers to a record, by the database's own foreign keys; how one that is used goes. */
@NullMarked
package org.relaydesk.engine.database.reference;

import org.jspecify.annotations.NullMarked;
