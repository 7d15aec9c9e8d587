package org.relaydesk.edge.operation;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Locale;
import org.relaydesk.ground.form.RequestText;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/**
 * The parameter that would say what a POST means, whatever its path (contract §13, 12 and 48). A
 * POST that has it is never taken for the path's own POST.
 */
final class OperationParameter {
  private static final List<String> NAMES = List.of("operation", "OPERATION_NAME");

  private OperationParameter() {}

  /** Whether a call's body may say it as a form does; a multipart has no say (contract §13, 34). */
  static boolean mayStandInBody(ContainerRequestContext request) {
    String type = String.valueOf(request.getHeaderString("Content-Type")).strip();
    return isPost(request) && !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  static boolean isPost(ContainerRequestContext request) {
    return "POST".equals(request.getMethod());
  }

  /**
   * Refuses the parameter.
   *
   * @param inBody whether to look into the body, too
   * @throws DeskException INVALID_VALUE naming the parameter
   */
  static void refuse(RequestText text, boolean inBody) {
    for (String name : NAMES) {
      if (!(inBody ? text.values(name) : text.queryValues(name)).isEmpty()) {
        throw Failure.INVALID_VALUE.of(
            name,
            "The parameter "
                + name
                + " is not supported; use the method and path of the operation");
      }
    }
  }
}
