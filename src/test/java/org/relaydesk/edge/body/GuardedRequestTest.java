package org.relaydesk.edge.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

class GuardedRequestTest {
  private static final int MAX = 100;
  private static final int MAX_UPLOAD = 200_000;

  private final Map<String, Object> said = new HashMap<>();
  private Runnable whileWaiting = () -> {};
  private int available;
  private int taken;

  @Test
  void aCallWithoutABodyIsLeftAsItIs() {
    HttpServletRequest call = call(0, "");
    assertThat(limits(1, MAX, 60).guard(call)).isSameAs(call);
    HttpServletRequest get = call(-1, "");
    assertThat(limits(1, MAX, 60).guard(get)).isSameAs(get);
  }

  @Test
  void aFormIsReadWithItsQuery() {
    said.put("getQueryString", "a=1");
    HttpServletRequest guarded = limits(1, MAX, 60).guard(call(13, "a=2&b=%C3%BC&c"));
    assertThat(guarded.getParameterValues("a")).containsExactly("1", "2");
    assertThat(guarded.getParameter("b")).isEqualTo("ü");
    assertThat(guarded.getParameter("z")).isNull();
  }

  @Test
  void aLengthBeyondTheLimitIsRefusedUnread() {
    assertThat(refused(limits(1, MAX, 60), call(MAX + 1, "a=b"))).isEqualTo(Failure.TOO_LARGE);
    assertThat(taken).isZero();
  }

  @Test
  void aBodyOfUnknownLengthEndsAtTheLimit() {
    said.put("Transfer-Encoding", "chunked");
    HttpServletRequest endless = call(-1, "a".repeat(1_000_000));
    assertThat(refused(limits(1, 1_000_000, 60), endless)).isEqualTo(Failure.TOO_LARGE);
    assertThat(taken).isLessThan(20_000);
  }

  /** Grizzly gives all that comes on the connection. */
  @Test
  void whereAnotherProtocolIsOfferedABodyIsAsLongAsItWasAnnounced() throws IOException {
    said.put("Upgrade", "websocket");
    for (String body : new String[] {"", "a", "a=b"}) {
      HttpServletRequest guarded =
          limits(1, MAX, 60).guard(call(body.length(), body + "GET / HTTP/1.1"));
      assertThat(new String(guarded.getInputStream().readAllBytes(), UTF_8)).isEqualTo(body);
      assertThat(guarded.getInputStream().available()).isZero();
      assertThat(guarded.getInputStream().isFinished()).isTrue();
      assertThat(taken).isEqualTo(body.length());
      taken = 0;
    }
    HttpServletRequest get = limits(1, MAX, 60).guard(call(-1, "GET / HTTP/1.1"));
    assertThat(get.getInputStream().read()).isNegative();
  }

  @Test
  void whoFindsNoPlaceToWaitIsRefusedAtOnce() {
    BodyLimits limits = limits(1, MAX, 60);
    whileWaiting =
        () -> {
          whileWaiting = () -> {};
          assertThat(refused(limits, call(3, "a=b"))).isEqualTo(Failure.UNAVAILABLE);
          said.put("getAttribute", "a caller with a key");
          assertThat(refused(limits, call(3, "a=b"))).isNull();
          said.remove("getAttribute");
          available = 3;
          assertThat(refused(limits, call(3, "a=b"))).isNull();
          available = 0;
        };
    assertThat(refused(limits, call(3, "a=b"))).isNull();
    assertThat(refused(limits, call(3, "a=b"))).isNull();
  }

  @Test
  void bodiesAreBoundedAsAWholeUntilTheyAreLeft() {
    BodyLimits limits = limits(1, 5, 60);
    HttpServletRequest first = limits.guard(call(3, "a=b"));
    assertThat(first.getParameter("a")).isEqualTo("b");
    assertThat(refused(limits, call(3, "a=b"))).isEqualTo(Failure.UNAVAILABLE);
    limits.leave(first);
    assertThat(refused(limits, call(3, "a=b"))).isNull();
  }

  @Test
  void aBodyThatTricklesIsGivenUp() {
    assertThat(refused(limits(1, MAX, 0), call(4, "a=b"))).isEqualTo(Failure.INVALID_VALUE);
  }

  /** A body with files to the address where they are uploaded. */
  private HttpServletRequest upload(long length, int bytes) {
    said.put("getContentType", "multipart/form-data; boundary=x");
    said.put("getRequestURI", "/api/v3/requests/17/upload");
    return call(length, "a".repeat(bytes));
  }

  private static long read(BodyLimits limits, HttpServletRequest call) throws IOException {
    HttpServletRequest guarded = limits.guard(call);
    try {
      return guarded.getInputStream().transferTo(OutputStream.nullOutputStream());
    } finally {
      limits.leave(guarded);
    }
  }

  private static Failure refusedWhileRead(BodyLimits limits, HttpServletRequest call) {
    return catchThrowableOfType(DeskException.class, () -> read(limits, call)).failure();
  }

  @Test
  void anUploadHasALimitOfItsOwn() throws IOException {
    assertThat(read(limits(1, MAX, 60), upload(MAX_UPLOAD, MAX_UPLOAD))).isEqualTo(MAX_UPLOAD);
    taken = 0;
    assertThat(refusedWhileRead(limits(1, MAX, 60), upload(MAX_UPLOAD + 1, MAX_UPLOAD + 1)))
        .isEqualTo(Failure.TOO_LARGE);
    assertThat(taken).isZero();
    said.put("getRequestURI", "/api/v3/requests/17");
    assertThat(refusedWhileRead(limits(1, MAX, 60), call(MAX + 1, "a".repeat(MAX + 1))))
        .isEqualTo(Failure.TOO_LARGE);
  }

  @Test
  void anUploadOfUnknownLengthEndsAtTheLimit() throws IOException {
    said.put("Transfer-Encoding", "chunked");
    assertThat(read(limits(1, MAX, 60), upload(-1, MAX_UPLOAD))).isEqualTo(MAX_UPLOAD);
    taken = 0;
    assertThat(refusedWhileRead(limits(1, MAX, 60), upload(-1, 10 * MAX_UPLOAD)))
        .isEqualTo(Failure.TOO_LARGE);
    assertThat(taken).isLessThan(2 * MAX_UPLOAD);
  }

  @Test
  void anUploadThatTricklesIsGivenUp() {
    assertThat(refusedWhileRead(limits(1, MAX, 0), upload(MAX_UPLOAD, MAX_UPLOAD)))
        .isEqualTo(Failure.INVALID_VALUE);
  }

  @Test
  void anUploadHasItsPlaceUntilItIsLeft() throws IOException {
    BodyLimits limits = limits(1, MAX, 60);
    HttpServletRequest first = limits.guard(upload(9, 9));
    assertThat(first.getInputStream().read()).isPositive();
    assertThat(refusedWhileRead(limits, upload(9, 9))).isEqualTo(Failure.UNAVAILABLE);
    said.put("getAttribute", "another caller");
    assertThat(read(limits, upload(9, 9))).isEqualTo(9);
    said.remove("getAttribute");
    limits.leave(first);
    assertThat(read(limits, upload(9, 9))).isEqualTo(9);
  }

  private static BodyLimits limits(int places, int bytes, int seconds) {
    BodyLimits limits = new BodyLimits();
    SharedBodyLimit unknown = new SharedBodyLimit("Strangers", places, bytes, seconds);
    limits.begin(
        new BodyLimits.Bounds(
            MAX,
            MAX_UPLOAD,
            unknown,
            new SharedBodyLimit("Others", places, bytes, seconds),
            new Bulkhead("Uploads", places + 1, places),
            seconds));
    return limits;
  }

  private static @Nullable Failure refused(BodyLimits limits, HttpServletRequest call) {
    HttpServletRequest guarded = limits.guard(call);
    DeskException refused =
        catchThrowableOfType(DeskException.class, () -> limits.readForm(guarded));
    limits.leave(guarded);
    return refused == null ? null : refused.failure();
  }

  private HttpServletRequest call(long length, String body) {
    Source source = new Source(body);
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getContentLengthLong" -> length;
                  case "getInputStream" -> source;
                  case "getContentType" ->
                      said.getOrDefault(method.getName(), "application/x-www-form-urlencoded");
                  case "getProtocol" -> "HTTP/1.1";
                  case "getHeader" -> said.get((String) arguments[0]);
                  default -> said.get(method.getName());
                });
  }

  private final class Source extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Source(String body) {
      bytes = new ByteArrayInputStream(body.getBytes(UTF_8));
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] target, int from, int wanted) {
      if (available == 0) {
        whileWaiting.run();
      }
      int read = bytes.read(target, from, wanted);
      taken += Math.max(read, 0);
      return read;
    }

    @Override
    public int available() {
      return available;
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
