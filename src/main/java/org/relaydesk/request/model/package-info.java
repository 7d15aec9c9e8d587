/**
 * A ticket's entities, its editable fields ({@link org.relaydesk.request.model.EditableFields}),
 * and the rules of changing it. Knows no HTTP, no answers and no scopes.
 */
@NullMarked
package org.relaydesk.request.model;

import org.jspecify.annotations.NullMarked;
