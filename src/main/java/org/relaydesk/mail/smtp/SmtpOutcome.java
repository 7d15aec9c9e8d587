package org.relaydesk.mail.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.outbox.Outcome;

/**
 * Reads what Jakarta Mail threw. It tells the host's answers in the messages of a chain of
 * exceptions; their classes are the provider's own, which an application doesn't see everywhere.
 */
final class SmtpOutcome {
  /** A host that greylists wants to be left alone for some time. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private static final Pattern ANSWER = Pattern.compile("^([245]\\d\\d)[ -]");

  /** About the desk's sign-in and not about the mail: the operator will put it right. */
  private static final Set<String> SIGN_IN = Set.of("530", "534", "535", "538");

  private SmtpOutcome() {}

  /**
   * What came of it: a mail that the host refuses for good (5xx) stops, everything else is tried
   * again. Where one recipient is refused nobody gets it.
   */
  static Outcome of(MessagingException failure) {
    List<String> answers = answers(failure);
    String error = answers.isEmpty() ? text(failure) : String.join("; ", answers);
    boolean refused = failure instanceof SendFailedException && has(answers, "5");
    if (refused && answers.stream().noneMatch(answer -> SIGN_IN.contains(code(answer)))) {
      return new Outcome.Stop(null, error);
    }
    boolean asked = failure instanceof AuthenticationFailedException || has(answers, "4");
    return new Outcome.Retry(null, error, asked ? PAUSE.toMillis() : null);
  }

  private static boolean has(List<String> answers, String kind) {
    return answers.stream().anyMatch(answer -> answer.startsWith(kind));
  }

  private static String code(String answer) {
    return answer.substring(0, 3);
  }

  /** What the host answered, each once; an answer that took the rest is none. */
  private static List<String> answers(MessagingException failure) {
    Set<String> found = new LinkedHashSet<>();
    Throwable at = failure;
    for (int depth = 0; at != null && depth < 200; depth++) {
      answer(at.getMessage()).ifPresent(found::add);
      at = next(at);
    }
    return new ArrayList<>(found);
  }

  private static @Nullable Throwable next(Throwable at) {
    Exception next = at instanceof MessagingException chained ? chained.getNextException() : null;
    return next != null ? next : at.getCause();
  }

  private static Optional<String> answer(@Nullable String message) {
    Matcher matcher = ANSWER.matcher(message == null ? "" : message);
    return matcher.find() && !matcher.group(1).startsWith("2")
        ? Optional.of(String.valueOf(message).strip())
        : Optional.empty();
  }

  /** What failed, and why at bottom. */
  private static String text(MessagingException failure) {
    String said = String.valueOf(failure.getMessage()).strip();
    Throwable deepest = failure;
    Throwable cause = next(failure);
    for (int depth = 0; cause != null && depth < 20; depth++) {
      deepest = cause;
      cause = next(cause);
    }
    return deepest == failure ? said : said + ": " + String.valueOf(deepest.getMessage()).strip();
  }
}
