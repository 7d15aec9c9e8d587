/** Secrets: the master key, the keys that it wraps, keyed hashes and password hashes. */
@NullMarked
package org.relaydesk.engine.encryption;

import org.jspecify.annotations.NullMarked;
