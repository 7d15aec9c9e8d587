/**
 * How tickets are answered and searched: their fields, declared once for output ({@link
 * org.relaydesk.request.answer.RequestFields}).
 */
@NullMarked
package org.relaydesk.request.answer;

import org.jspecify.annotations.NullMarked;
