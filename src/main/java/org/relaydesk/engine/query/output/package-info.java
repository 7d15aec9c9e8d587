/**
 * What is read of a row and how it is written: fields, their columns, and the JSON that they make.
 */
@NullMarked
package org.relaydesk.engine.query.output;

import org.jspecify.annotations.NullMarked;
