/**
 * A ticket itself: its rows, what may be said of it ({@link
 * org.relaydesk.request.model.EditableFields}), and the rules by which that changes it. Knows no
 * HTTP, no answer and no caller's reach; only here are its setters seen.
 */
@NullMarked
package org.relaydesk.request.model;

import org.jspecify.annotations.NullMarked;
