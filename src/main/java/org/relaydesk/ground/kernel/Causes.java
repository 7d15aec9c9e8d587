package org.relaydesk.ground.kernel;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the causes of a failure that servers and libraries have wrapped. */
public final class Causes {
  private static final int LONGEST_CHAIN = 30;

  private Causes() {}

  /** The failure, its cause, the cause of that and so on; a chain in a circle ends. */
  public static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(LONGEST_CHAIN);
  }

  /** The first failure of a kind in the chain. */
  public static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> kind) {
    return chain(failure).filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** The end of the chain. */
  public static Throwable innermost(Throwable failure) {
    return chain(failure).reduce(failure, (outer, inner) -> inner);
  }

  /** The message on one line. */
  public static String said(Throwable failure) {
    return String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").strip();
  }
}
