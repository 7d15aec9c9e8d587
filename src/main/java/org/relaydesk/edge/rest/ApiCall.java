package org.relaydesk.edge.rest;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call of the API as what is behind the door sees it. First, without parameters. We read query
 * and body by ourselves; a server that looks for parameters would read a body before the key is
 * known, and Jersey (Payara) warns of those that it finds with the whole URL, key and all. Second,
 * with a body of the length that was announced: where a call offers {@code Upgrade}, Grizzly
 * (Payara) takes all that comes on the connection for the body, until its end. We never switch
 * protocols.
 */
final class ApiCall extends HttpServletRequestWrapper {
  private @Nullable ServletInputStream measured;

  ApiCall(HttpServletRequest request) {
    super(request);
  }

  /** Whether the end of the body can't be told. */
  static boolean isEndless(HttpServletRequest request) {
    return request.getHeader("Upgrade") != null && request.getHeader("Transfer-Encoding") != null;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (getHeader("Upgrade") == null) {
      return super.getInputStream();
    }
    ServletInputStream known = measured;
    if (known == null) {
      known = new MeasuredBody(super.getInputStream(), getContentLengthLong());
      measured = known;
    }
    return known;
  }

  @Override
  public @Nullable String getParameter(String name) {
    return null;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.emptyEnumeration();
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return null;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Map.of();
  }
}
