/**
 * Repeat-safe POSTs: a client that timed out asks again with the same Idempotency-Key and gets the
 * first answer (contract §13, 18 and 33). Knows no feature.
 */
@NullMarked
package org.relaydesk.idempotency;

import org.jspecify.annotations.NullMarked;
