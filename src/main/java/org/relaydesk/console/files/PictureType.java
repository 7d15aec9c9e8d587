package org.relaydesk.console.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of pictures that pages show: those that browsers draw and never run. A file is one by
 * how its bytes begin, since what its sender says of it proves nothing.
 */
enum PictureType {
  PNG("image/png", "\u0089PNG\r\n\u001a\n"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
  GIF("image/gif", "GIF8"),
  WEBP("image/webp", "RIFF") {
    @Override
    boolean fits(String beginning) {
      return super.fits(beginning) && beginning.startsWith("WEBP", 8);
    }
  };

  /** The number of bytes that tell the kind. */
  static final int TELLING = 12;

  private final String mediaType;
  private final String signature;

  PictureType(String mediaType, String signature) {
    this.mediaType = mediaType;
    this.signature = signature;
  }

  /** What browsers call it. */
  String mediaType() {
    return mediaType;
  }

  boolean fits(String beginning) {
    return beginning.startsWith(signature);
  }

  /**
   * The kind of a file; empty if it is no picture.
   *
   * @param beginning the first bytes of the file
   */
  static Optional<PictureType> of(byte[] beginning) {
    String bytes = new String(beginning, StandardCharsets.ISO_8859_1);
    return Arrays.stream(values()).filter(type -> type.fits(bytes)).findFirst();
  }
}
