/**
 * Repairs of what Payara Micro 6.2025.10 does by itself and no setting changes. Each says what
 * breaks without it, and has a test that fails without it. With a new version each is taken away
 * once, and for good where its test stays green. On other servers they do nothing.
 */
@NullMarked
package org.relaydesk.edge.payara;

import org.jspecify.annotations.NullMarked;
