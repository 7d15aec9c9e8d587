/** What lets a call in: who calls by which key, and whether the roles allow it. */
@NullMarked
package org.relaydesk.apikey.filter;

import org.jspecify.annotations.NullMarked;
