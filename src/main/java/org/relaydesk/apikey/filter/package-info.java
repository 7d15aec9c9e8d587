/** Filters that let a call in: the caller by the key, and the rights by the roles. */
@NullMarked
package org.relaydesk.apikey.filter;

import org.jspecify.annotations.NullMarked;
