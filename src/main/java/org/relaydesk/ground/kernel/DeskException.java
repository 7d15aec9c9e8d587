package org.relaydesk.ground.kernel;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.stream.Collectors;

/** The one expected failure: rolls the transaction back and becomes the contract's envelope. */
@ApplicationException(rollback = true)
public class DeskException extends RuntimeException {
  private final transient List<Problem> problems;

  /**
   * @param problems at least one; the first decides the HTTP status
   */
  public DeskException(List<Problem> problems) {
    super(problems.stream().map(Problem::message).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong, the gravest first. */
  public List<Problem> problems() {
    return problems;
  }

  public Failure failure() {
    return problems.get(0).failure();
  }
}
