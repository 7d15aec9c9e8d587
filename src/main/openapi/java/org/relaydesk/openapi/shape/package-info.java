/**
 * The schemas that every operation shares: what lists are asked, and what answers are wrapped in.
 */
@NullMarked
package org.relaydesk.openapi.shape;

import org.jspecify.annotations.NullMarked;
