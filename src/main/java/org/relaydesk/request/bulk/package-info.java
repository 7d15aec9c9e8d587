/**
 * The verbs of tickets, on many of them at once (contract §5.8): one transaction, each ticket by
 * itself.
 */
@NullMarked
package org.relaydesk.request.bulk;

import org.jspecify.annotations.NullMarked;
