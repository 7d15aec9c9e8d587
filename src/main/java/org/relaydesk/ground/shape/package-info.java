/** Types of values on the wire, in answers and inputs; the API's description is made from them. */
@NullMarked
package org.relaydesk.ground.shape;

import org.jspecify.annotations.NullMarked;
