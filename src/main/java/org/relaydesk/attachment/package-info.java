/**
 * Files and their content, in chunks in the database. What holds a file (a ticket, its resolution,
 * a note, a mail, a draft) is known by its {@link org.relaydesk.attachment.AttachmentHolder} alone;
 * whether a caller may see it is for whoever holds it to say (contract §5.5).
 */
@NullMarked
package org.relaydesk.attachment;

import org.jspecify.annotations.NullMarked;
