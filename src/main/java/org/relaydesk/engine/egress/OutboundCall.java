package org.relaydesk.engine.egress;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request to be sent.
 *
 * @param method upper case, such as {@code POST}
 * @param target absolute, http or https
 * @param headers besides User-Agent, Host and the body's own
 * @param body null for none
 */
public record OutboundCall(
    String method, URI target, Map<String, String> headers, @Nullable Body body) {
  public OutboundCall {
    headers = Map.copyOf(headers);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      if ((header.getKey() + header.getValue()).chars().anyMatch(c -> c < ' ' || c == 127)) {
        throw new IllegalArgumentException("A header must not hold a control character");
      }
    }
  }

  /**
   * A text body, sent in UTF-8.
   *
   * @param contentType such as {@code application/json}
   */
  public record Body(String contentType, String text) {}
}
