package org.relaydesk.ground.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.relaydesk.ground.kernel.Failure;

/**
 * One part of a multipart body, at its place in the stream.
 *
 * @param fileName as sent, so not to be trusted; empty where the part is no file
 * @param contentType the header's value; {@code text/plain} where there is none
 * @param content decoded; can be read until the next part is asked for
 */
public record MultipartPart(
    String name, Optional<String> fileName, String contentType, InputStream content) {
  /**
   * The content as text, in the charset of its type.
   *
   * @param most bytes; more is INVALID_VALUE naming the part
   */
  public String text(int most) {
    try {
      byte[] bytes = content.readNBytes(most);
      if (content.read() >= 0) {
        throw Failure.INVALID_VALUE.of(name, name + " has more than " + most + " bytes");
      }
      return PercentText.text(ByteBuffer.wrap(bytes), MediaText.of(contentType).charset(), name)
          .toString();
    } catch (IOException unreadable) {
      throw Failure.INVALID_VALUE.because("The multipart body can't be read");
    }
  }
}
