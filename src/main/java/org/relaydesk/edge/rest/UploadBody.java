package org.relaydesk.edge.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.form.MultipartPart;
import org.relaydesk.ground.form.MultipartReader;
import org.relaydesk.ground.form.RequestText;
import org.relaydesk.ground.kernel.Failure;

/**
 * A body with files, read part by part as it comes in (contract §5.5). What it says beside the
 * files is kept; a key among that is compared as it passes. For one thread.
 */
public final class UploadBody {
  /** Parts that are files even without a file name. */
  private static final Set<String> FILES = Set.of("input_file", "file", "filename");

  private static final int LONGEST_TEXT = 4000;
  private static final String TYPE = "multipart/form-data";
  private static final String NAMELESS = "file";

  /** The header of a body that is compressed. */
  static final String ENCODING = "Content-Encoding";

  private final @Nullable String contentType;
  private final @Nullable String encoding;
  private final InputStream stream;
  private final Map<String, String> said = new LinkedHashMap<>();
  private Consumer<String> keyCheck = key -> {};
  private @Nullable MultipartReader reader;

  /**
   * @param encoding the value of Content-Encoding; null where there is none
   */
  UploadBody(@Nullable String contentType, @Nullable String encoding, InputStream stream) {
    this.contentType = contentType;
    this.encoding = encoding;
    this.stream = stream;
  }

  /**
   * The body of a call.
   *
   * @throws org.relaydesk.ground.kernel.DeskException UNSUPPORTED_MEDIA_TYPE where it is no
   *     multipart
   */
  public static UploadBody of(HttpServletRequest request) throws IOException {
    String contentType = request.getContentType();
    if (contentType == null
        || !contentType.strip().regionMatches(true, 0, TYPE, 0, TYPE.length())) {
      throw Failure.UNSUPPORTED_MEDIA_TYPE.because("Files come as " + TYPE);
    }
    return new UploadBody(contentType, request.getHeader(ENCODING), request.getInputStream());
  }

  /**
   * A file at its place in the stream.
   *
   * @param name as sent
   */
  public record Part(String field, String name, String contentType, InputStream content) {}

  /** Sets the check of keys that stand among the fields. */
  public void checkKeys(Consumer<String> check) {
    keyCheck = check;
  }

  /**
   * The next file; the rest of the one before is skipped. Empty after the last. One that a browser
   * sends for a field in which nothing was chosen is passed over.
   *
   * @throws org.relaydesk.ground.kernel.DeskException INVALID_VALUE where the body can't be read or
   *     breaks off, UNSUPPORTED_MEDIA_TYPE where it is compressed
   */
  public Optional<Part> nextFile() {
    Optional<MultipartPart> part = reader().next();
    while (part.isPresent()) {
      MultipartPart given = part.get();
      if (isFile(given)) {
        return part.map(UploadBody::file);
      }
      if (given.fileName().isEmpty()) {
        note(given);
      }
      part = reader().next();
    }
    return Optional.empty();
  }

  /** The fields read so far, by name in lower case. */
  public Map<String, String> said() {
    return said;
  }

  private MultipartReader reader() {
    MultipartReader known = reader;
    if (known == null) {
      requireAsItIs();
      known = new MultipartReader(String.valueOf(contentType), stream);
      reader = known;
    }
    return known;
  }

  /** Refuses a compressed body: unpacked, it may be a thousand times as large. */
  private void requireAsItIs() {
    if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
      throw Failure.UNSUPPORTED_MEDIA_TYPE.because("Files come without " + ENCODING);
    }
  }

  private static boolean isFile(MultipartPart part) {
    return part.fileName()
        .map(name -> !name.isEmpty())
        .orElseGet(() -> FILES.contains(part.name()));
  }

  private static Part file(MultipartPart part) {
    return new Part(
        part.name(), part.fileName().orElse(NAMELESS), part.contentType(), part.content());
  }

  private void note(MultipartPart part) {
    String name = part.name();
    String text = part.text(LONGEST_TEXT);
    if (RequestText.isKeyName(name)) {
      if (!text.isBlank()) {
        keyCheck.accept(text.strip());
      }
    } else if (said.put(name.toLowerCase(Locale.ROOT), text) != null) {
      throw Failure.INVALID_VALUE.of(name, name + " stands twice");
    }
  }
}
