/**
 * Outgoing HTTP: which targets may be called, and the client, which connects only to checked
 * addresses. Knows no feature and no database.
 */
@NullMarked
package org.relaydesk.engine.egress;

import org.jspecify.annotations.NullMarked;
