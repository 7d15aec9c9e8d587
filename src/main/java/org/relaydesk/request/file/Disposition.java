package org.relaydesk.request.file;

import java.nio.charset.StandardCharsets;

/** The header Content-Disposition of a file of any name (RFC 6266). */
final class Disposition {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

  private Disposition() {}

  /** What makes a browser save it: the name in ASCII for old clients, and as it is. */
  static String attachment(String name) {
    return "attachment; filename=\"" + plain(name) + "\"; filename*=UTF-8''" + encoded(name);
  }

  /** A quote, a percent sign and a backslash mean different things to different clients. */
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    name.codePoints()
        .forEach(c -> plain.append(c >= ' ' && c < 127 && "\"\\%".indexOf(c) < 0 ? (char) c : '_'));
    return plain.toString();
  }

  private static String encoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 128 && UNRESERVED.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append("%%%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }
}
