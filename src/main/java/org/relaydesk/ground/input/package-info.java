/**
 * What a client sent, from raw text to typed values: finds {@code input_data} and the API key
 * wherever clients put them, reads the lenient JSON dialect, and says all that is wrong at once.
 * Knows neither HTTP classes nor features.
 */
@NullMarked
package org.relaydesk.ground.input;

import org.jspecify.annotations.NullMarked;
