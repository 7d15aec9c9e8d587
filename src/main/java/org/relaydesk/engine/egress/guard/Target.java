package org.relaydesk.engine.egress.guard;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relaydesk.ground.address.HostLiteral;

/**
 * The target of a URL, parsed once for the check and the connection, so that both mean the same
 * host.
 *
 * @param scheme {@code http} or {@code https}
 * @param host lower case, without a dot at its end; an address in its usual spelling
 * @param port as written, or the scheme's
 * @param explicitPort whether the URL names the port
 * @param literal the address where the host is one
 * @param path path and query as they are sent
 */
public record Target(
    String scheme,
    String host,
    int port,
    boolean explicitPort,
    Optional<InetAddress> literal,
    String path) {
  static final int LONGEST_URL = 2_000;

  private static final Pattern AUTHORITY =
      Pattern.compile("(?:\\[([^\\]]*)\\]|([^\\[\\]:]*))(?::([0-9]*))?");
  private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");

  /**
   * Reads a URL.
   *
   * @throws IllegalArgumentException whose message says what is wrong with it, beginning with a
   *     verb
   */
  public static Target parse(String url) {
    if (url.length() > LONGEST_URL) {
      throw new IllegalArgumentException("must not be longer than 2,000 characters");
    }
    try {
      return of(new URI(url));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("is not a valid URL: " + e.getReason(), e);
    }
  }

  /** The same for a URL that is taken apart already. */
  public static Target of(URI uri) {
    String scheme = scheme(uri);
    String authority = uri.getRawAuthority();
    if (authority == null) {
      throw new IllegalArgumentException("has no host");
    }
    if (authority.indexOf('@') >= 0) {
      throw new IllegalArgumentException("must not carry a user name or password");
    }
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      throw new IllegalArgumentException("has no valid host and port");
    }
    boolean bracketed = parts.group(1) != null;
    String host = bracketed ? bracketed(parts.group(1)) : name(parts.group(2));
    Optional<InetAddress> literal = literal(host, bracketed);
    String digits = parts.group(3) == null ? "" : parts.group(3);
    return new Target(
        scheme,
        literal.map(InetAddress::getHostAddress).orElse(host),
        digits.isEmpty() ? scheme.equals("https") ? 443 : 80 : port(digits),
        !digits.isEmpty(),
        literal,
        path(uri));
  }

  private static String scheme(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (scheme.isEmpty()) {
      throw new IllegalArgumentException("must be absolute and begin with http:// or https://");
    }
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException("must be http or https, not " + scheme);
    }
    return scheme;
  }

  private static Optional<InetAddress> literal(String host, boolean bracketed) {
    if (bracketed && host.indexOf(':') < 0) {
      throw new IllegalArgumentException("has no IPv6 address in its brackets");
    }
    try {
      return HostLiteral.parse(host);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("has no valid host: " + e.getMessage(), e);
    }
  }

  private static String bracketed(String address) {
    if (address.indexOf('%') >= 0) {
      throw new IllegalArgumentException("must not name an IPv6 zone");
    }
    return address;
  }

  private static String name(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    String host = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    if (host.isEmpty()) {
      throw new IllegalArgumentException("has no host");
    }
    if (host.chars().anyMatch(c -> c > 126)) {
      throw new IllegalArgumentException("must spell its host in ASCII (xn--…)");
    }
    for (String label : host.split("\\.", -1)) {
      if (host.length() > 253 || !LABEL.matcher(label).matches()) {
        throw new IllegalArgumentException("has no valid host name: " + host);
      }
    }
    return host;
  }

  private static int port(String digits) {
    int port = digits.length() > 5 ? 0 : Integer.parseInt(digits);
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("has no valid port: " + digits);
    }
    return port;
  }

  private static String path(URI uri) {
    URI ascii = URI.create(uri.toASCIIString());
    String path = ascii.getRawPath() == null ? "" : ascii.getRawPath();
    String query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
    return (path.isEmpty() ? "/" : path) + query;
  }

  /** Host and port in one spelling. */
  public String key() {
    return host + " " + port;
  }
}
