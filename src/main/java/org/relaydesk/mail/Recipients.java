package org.relaydesk.mail;

import java.util.List;
import java.util.stream.Stream;
import org.relaydesk.ground.kernel.Failure;

/**
 * Whom a mail goes to.
 *
 * @param to one at least
 */
public record Recipients(List<MailAddress> to, List<MailAddress> cc, List<MailAddress> bcc) {
  /** So many at most in each of the three. */
  public static final int MOST = 50;

  public Recipients {
    to = distinct("to", to);
    cc = distinct("cc", cc);
    bcc = distinct("bcc", bcc);
    if (to.isEmpty()) {
      throw Failure.MISSING.of("to", "A mail needs somebody to go to");
    }
  }

  /** A mail to one address, without copies. */
  public static Recipients of(MailAddress to) {
    return new Recipients(List.of(to), List.of(), List.of());
  }

  Stream<MailAddress> all() {
    return Stream.of(to, cc, bcc).flatMap(List::stream);
  }

  private static List<MailAddress> distinct(String field, List<MailAddress> given) {
    List<MailAddress> addresses = given.stream().distinct().toList();
    if (addresses.size() > MOST) {
      throw Failure.INVALID_VALUE.of(field, "At most " + MOST + " addresses");
    }
    return addresses;
  }
}
