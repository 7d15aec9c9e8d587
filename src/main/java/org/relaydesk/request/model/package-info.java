/**
 * A ticket itself: its rows, what may be said of it ({@link
 * org.relaydesk.request.model.EditableFields}), and the rules by which that changes it. Knows no
 * HTTP, no answer and no caller's reach.
 */
@NullMarked
package org.relaydesk.request.model;

import org.jspecify.annotations.NullMarked;
