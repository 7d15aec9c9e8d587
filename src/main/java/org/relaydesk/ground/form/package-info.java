/**
 * The parameters of a request, wherever they stand: query, form, multipart or bare JSON. Knows
 * neither HTTP classes nor features.
 */
@NullMarked
package org.relaydesk.ground.form;

import org.jspecify.annotations.NullMarked;
