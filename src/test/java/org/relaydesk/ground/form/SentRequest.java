package org.relaydesk.ground.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.DeskException;

/** Requests as a server would hand them over. */
final class SentRequest {
  static final String FORM = "application/x-www-form-urlencoded";

  private SentRequest() {}

  static DeskException refused(RequestText request) {
    return catchThrowableOfType(DeskException.class, request::inputData);
  }

  static RequestText request(@Nullable String query, @Nullable String type, String body) {
    return new RequestText(
        query, type, new BodyReader(new ByteArrayInputStream(body.getBytes(UTF_8)), 1 << 20));
  }

  static RequestText request(String type, byte[] body) {
    return new RequestText(null, type, new BodyReader(new ByteArrayInputStream(body), 1 << 20));
  }

  static String multipart(String name, String value) {
    return "--XyZ\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + value
        + "\r\n--XyZ--\r\n";
  }
}
