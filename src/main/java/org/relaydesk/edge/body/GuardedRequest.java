package org.relaydesk.edge.body;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.form.FormParameters;
import org.relaydesk.ground.kernel.Failure;

/**
 * A call whose body is always read through a {@link GuardedStream}. Parameters, too: the server
 * would read a form from its own stream, without a bound.
 */
final class GuardedRequest extends HttpServletRequestWrapper {
  private final BodyLimits limits;
  private final boolean upload;
  private @Nullable GuardedStream body;
  private @Nullable Map<String, String[]> parameters;

  GuardedRequest(HttpServletRequest request, BodyLimits limits, boolean upload) {
    super(request);
    this.limits = limits;
    this.upload = upload;
    if (upload) {
      request.setAttribute(BodyLimits.UPLOAD, true);
    }
  }

  /** Whether the body is an upload, which is never held in memory. */
  boolean isUpload() {
    return upload;
  }

  /** Whether the caller is known by now: by key or session. */
  boolean isCallerKnown() {
    return !BodyLimits.callerOf(this).isEmpty();
  }

  void leave() {
    if (body != null) {
      body.leave();
    }
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    GuardedStream known = body;
    if (known == null) {
      known = new GuardedStream(super.getInputStream(), this, limits);
      body = known;
    }
    return known;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    String charset = getCharacterEncoding();
    return new BufferedReader(
        new InputStreamReader(
            getInputStream(), charset == null ? StandardCharsets.UTF_8.name() : charset));
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = getParameterValues(name);
    return values == null ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return getParameterMap().get(name);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> known = parameters;
    if (known == null) {
      known = readParameters();
      parameters = known;
    }
    return known;
  }

  private Map<String, String[]> readParameters() {
    try {
      return FormParameters.of(
          getQueryString(), getContentType(), () -> getInputStream().readAllBytes());
    } catch (IOException broken) {
      throw Failure.INVALID_VALUE.because("The form broke off");
    }
  }

  /** No page takes files. */
  @Override
  public Collection<Part> getParts() throws ServletException {
    throw Failure.UNSUPPORTED_MEDIA_TYPE.because("No files are taken here");
  }

  @Override
  public Part getPart(String name) throws ServletException {
    throw Failure.UNSUPPORTED_MEDIA_TYPE.because("No files are taken here");
  }
}
