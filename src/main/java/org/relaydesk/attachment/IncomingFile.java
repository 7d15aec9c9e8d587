package org.relaydesk.attachment;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in.
 *
 * @param name safe to show and to store, see {@link FileName}
 * @param contentType what its sender says it is
 * @param description what its sender says of it; null for nothing
 * @param content is read to its end, and not closed
 */
public record IncomingFile(
    String name, String contentType, @Nullable String description, InputStream content) {}
