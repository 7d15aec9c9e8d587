/**
 * What values on the wire look like: what an answer's field holds, and what an input takes. The
 * API's description is made of it.
 */
@NullMarked
package org.relaydesk.ground.shape;

import org.jspecify.annotations.NullMarked;
