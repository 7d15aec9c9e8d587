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
  /** Greylisting hosts refuse earlier retries. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private static final Pattern ANSWER = Pattern.compile("^([245]\\d\\d)[ -]");

  /** About the desk's sign-in and not about the mail: the operator will put it right. */
  private static final Set<String> SIGN_IN = Set.of("530", "534", "535", "538");

  /** What the provider puts into the chain where the host refused who sends. */
  private static final String SENDER_REFUSED = "SMTPSenderFailedException";

  private static final int MOST_CAUSES = 200;

  private SmtpOutcome() {}

  /**
   * The outcome: a permanent refusal (5xx) stops the mail, all else is tried again. If one
   * recipient is refused, nobody gets it. A refused sender is tried again, as it is a setting.
   */
  static Outcome of(MessagingException failure) {
    List<String> answers = answers(failure);
    String error = answers.isEmpty() ? text(failure) : String.join("; ", answers);
    boolean refused = failure instanceof SendFailedException && has(answers, "5");
    if (refused && !isOperators(failure, answers)) {
      return new Outcome.Stop(null, error);
    }
    boolean asked = failure instanceof AuthenticationFailedException || has(answers, "4");
    return new Outcome.Retry(null, error, asked ? PAUSE.toMillis() : null);
  }

  private static boolean isOperators(MessagingException failure, List<String> answers) {
    return answers.stream().anyMatch(answer -> SIGN_IN.contains(code(answer)))
        || chain(failure).stream()
            .anyMatch(each -> each.getClass().getSimpleName().equals(SENDER_REFUSED));
  }

  private static List<Throwable> chain(MessagingException failure) {
    List<Throwable> all = new ArrayList<>();
    Throwable at = failure;
    while (at != null && all.size() < MOST_CAUSES) {
      all.add(at);
      at = next(at);
    }
    return all;
  }

  private static boolean has(List<String> answers, String kind) {
    return answers.stream().anyMatch(answer -> answer.startsWith(kind));
  }

  private static String code(String answer) {
    return answer.substring(0, 3);
  }

  /** The host's refusals, each once. */
  private static List<String> answers(MessagingException failure) {
    Set<String> found = new LinkedHashSet<>();
    chain(failure).forEach(each -> answer(each.getMessage()).ifPresent(found::add));
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

  /** The failure and its innermost cause. */
  private static String text(MessagingException failure) {
    String said = String.valueOf(failure.getMessage()).strip();
    List<Throwable> chain = chain(failure);
    Throwable deepest = chain.get(chain.size() - 1);
    return deepest == failure ? said : said + ": " + String.valueOf(deepest.getMessage()).strip();
  }
}
