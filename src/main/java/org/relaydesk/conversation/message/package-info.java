/**
 * What answers to a requester have in common, written or sent: subject, text, files, and whom they
 * go to.
 */
@NullMarked
package org.relaydesk.conversation.message;

import org.jspecify.annotations.NullMarked;
