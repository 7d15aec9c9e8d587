package org.relaydesk.attachment;

import java.io.InputStream;

/**
 * A file on its way in.
 *
 * @param name safe to show and to store, see {@link FileName}
 * @param contentType what its sender says it is
 * @param content is read to its end, and not closed
 */
public record IncomingFile(String name, String contentType, InputStream content) {}
