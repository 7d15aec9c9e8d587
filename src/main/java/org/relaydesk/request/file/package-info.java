/**
 * Files of tickets and of what hangs on them: upload, list, download, delete (contract §5.5). Who
 * holds files says so by a {@link org.relaydesk.request.file.FileHolding}; their content is {@code
 * attachment}'s.
 */
@NullMarked
package org.relaydesk.request.file;

import org.jspecify.annotations.NullMarked;
