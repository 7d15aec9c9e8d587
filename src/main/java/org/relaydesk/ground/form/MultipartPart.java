package org.relaydesk.ground.form;

import java.io.InputStream;
import java.util.Optional;

/**
 * One part of a multipart body, at its place in the stream.
 *
 * @param fileName as sent, so not to be trusted; empty where the part is no file
 * @param contentType the header's value; {@code text/plain} where there is none
 * @param content decoded; can be read until the next part is asked for
 */
public record MultipartPart(
    String name, Optional<String> fileName, String contentType, InputStream content) {}
