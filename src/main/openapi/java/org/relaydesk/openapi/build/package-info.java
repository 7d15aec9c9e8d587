/**
 * Completes the API's description while the WAR is built: examples, failures, clean paths. Nothing
 * of it goes into the WAR.
 */
@NullMarked
package org.relaydesk.openapi.build;

import org.jspecify.annotations.NullMarked;
