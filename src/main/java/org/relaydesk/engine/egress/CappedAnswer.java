package org.relaydesk.engine.egress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ContentTooLongException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer up to a bound. Once its head is read, the status counts, even if the body fails:
 * a receiver that answered 200 has the message.
 */
final class CappedAnswer extends AbstractBinResponseConsumer<TargetAnswer> {
  private static final int EXCERPT = 1_000;

  private final int cap;
  private final long startedNanos;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(256);
  private volatile @Nullable Head head;

  private record Head(int status, @Nullable Long retryAfterMillis) {}

  CappedAnswer(int cap, long startedNanos) {
    this.cap = cap;
    this.startedNanos = startedNanos;
  }

  @Override
  protected void start(HttpResponse response, ContentType contentType) {
    Header retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
    Long millis =
        retryAfter == null ? null : retryAfterMillis(retryAfter.getValue(), Instant.now());
    head = new Head(response.getCode(), millis);
  }

  /** Milliseconds by Retry-After, in seconds or as a date; null if it is neither. */
  static @Nullable Long retryAfterMillis(@Nullable String value, Instant now) {
    String text = value == null ? "" : value.strip();
    if (text.matches("[0-9]{1,9}")) {
      return Long.parseLong(text) * 1_000;
    }
    Instant date = DateUtils.parseStandardDate(text);
    return date == null ? null : Math.max(0, date.toEpochMilli() - now.toEpochMilli());
  }

  @Override
  protected int capacityIncrement() {
    return cap;
  }

  @Override
  protected void data(ByteBuffer source, boolean endOfStream) throws IOException {
    synchronized (body) {
      byte[] part = new byte[Math.min(source.remaining(), cap - body.size())];
      source.get(part);
      body.write(part);
    }
    if (source.hasRemaining()) {
      // The exception drops the connection; the answer so far is used.
      throw new ContentTooLongException("The answer is longer than is read");
    }
  }

  @Override
  protected TargetAnswer buildResult() {
    return soFar().orElseThrow(() -> new IllegalStateException("An answer without a head"));
  }

  /** The answer so far; empty before its head. */
  Optional<TargetAnswer> soFar() {
    Head known = head;
    if (known == null) {
      return Optional.empty();
    }
    long duration = (System.nanoTime() - startedNanos) / 1_000_000;
    return Optional.of(
        new TargetAnswer(known.status(), known.retryAfterMillis(), duration, excerpt()));
  }

  private String excerpt() {
    String text;
    synchronized (body) {
      text = body.toString(StandardCharsets.UTF_8);
    }
    String start = text.substring(0, Math.min(text.length(), EXCERPT));
    return start.replaceAll("\\p{Cntrl}", " ").strip();
  }

  @Override
  public void releaseResources() {
    // Nothing to release: the caller may still read the answer.
  }
}
