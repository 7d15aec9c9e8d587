/**
 * What one request says, wherever a client put it: query, form, multipart or bare JSON. Knows
 * neither HTTP classes nor features.
 */
@NullMarked
package org.relaydesk.ground.form;

import org.jspecify.annotations.NullMarked;
