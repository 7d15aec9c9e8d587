/**
 * Texts that may be HTML (contract §13, 53): whether one is, made safe, or as plain text. The only
 * place that knows the sanitiser.
 */
@NullMarked
package org.relaydesk.ground.richtext;

import org.jspecify.annotations.NullMarked;
