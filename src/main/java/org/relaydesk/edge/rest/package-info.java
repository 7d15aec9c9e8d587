/**
 * HTTP for every feature alike: the application, the envelope, failures, the input of a call,
 * request ids, health, metrics and the API's description. Knows no feature.
 */
@NullMarked
package org.relaydesk.edge.rest;

import org.jspecify.annotations.NullMarked;
