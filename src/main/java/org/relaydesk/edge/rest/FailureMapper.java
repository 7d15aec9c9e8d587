package org.relaydesk.edge.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.relaydesk.ground.kernel.Causes;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Problem;
import org.relaydesk.ground.lifecycle.ServerEnd;

/** Turns everything that is thrown into the contract's envelope; no resource has a catch. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());

  @Inject private CurrentInput input;

  @Override
  public Response toResponse(Throwable thrown) {
    ServerEnd.ifOutOfMemory(thrown);
    List<Problem> problems = FailureTranslation.of(thrown).orElseGet(() -> incident());
    String told = problems.get(0).failure() + ": " + problems.get(0).message();
    if (input.isNews(told + Causes.innermost(thrown))) {
      tell(told, problems.get(0).failure(), thrown);
    }
    return response(problems);
  }

  /** A failed answer. */
  static Response response(List<Problem> problems) {
    Failure failure = problems.get(0).failure();
    Response.ResponseBuilder response =
        Response.status(failure.httpStatus())
            .entity(Envelope.failure(problems))
            .type(Envelope.TYPE);
    if (failure == Failure.UNAVAILABLE) {
      response.header("Retry-After", "2");
    }
    return response.build();
  }

  private List<Problem> incident() {
    String message = "Internal error; the log has it under incident " + input.requestId();
    return List.of(new Problem(Failure.INTERNAL, List.of(), message));
  }

  private static void tell(String text, Failure failure, Throwable thrown) {
    if (failure == Failure.INTERNAL) {
      LOG.log(Level.SEVERE, text, thrown);
    } else {
      LOG.log(level(failure, thrown), () -> text + why(failure, thrown));
    }
  }

  /** The cause for the log; callers aren't told. */
  private static String why(Failure failure, Throwable thrown) {
    Throwable cause = Causes.innermost(thrown);
    boolean told = failure != Failure.UNAVAILABLE || cause instanceof DeskException;
    return told ? "" : " (" + Causes.said(cause) + ")";
  }

  private static Level level(Failure failure, Throwable thrown) {
    if (failure == Failure.UNAVAILABLE && Causes.innermost(thrown) instanceof DeskException) {
      // Limits log by themselves once a minute; here it would be a line for each caller.
      return Level.FINE;
    }
    return switch (failure) {
      case KEY_INVALID, FORBIDDEN -> Level.INFO;
      case UNAVAILABLE, STOPPED -> Level.WARNING;
      default -> Level.FINE;
    };
  }
}
