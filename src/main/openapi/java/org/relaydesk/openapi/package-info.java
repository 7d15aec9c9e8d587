/**
 * What a feature says of its records, for the API's description. Nothing of it goes into the WAR.
 */
@NullMarked
package org.relaydesk.openapi;

import org.jspecify.annotations.NullMarked;
