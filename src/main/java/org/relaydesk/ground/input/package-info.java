/**
 * Typed inputs: fields of a JSON object as values, and all that is wrong with them in one answer.
 * Knows neither HTTP classes nor features.
 */
@NullMarked
package org.relaydesk.ground.input;

import org.jspecify.annotations.NullMarked;
