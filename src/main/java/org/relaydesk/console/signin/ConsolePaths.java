package org.relaydesk.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.relaydesk.base.kernel.Right;

/** Which addresses are the console's, and which of them anybody may see. */
final class ConsolePaths {
  static final String SIGN_IN = "/desk/sign-in.xhtml";
  static final String CHANGE_PASSWORD = "/desk/change-password.xhtml";
  static final String HOME = "/desk/index.xhtml";

  /** What a page needs before anything of it is read; those not named here are for everyone. */
  static final Map<String, Right> RIGHTS =
      Map.of(
          "/desk/requests.xhtml", Right.parse("requests.view"),
          "/desk/ticket.xhtml", Right.parse("requests.view"),
          "/desk/new-ticket.xhtml", Right.parse("requests.add"),
          "/desk/reps.xhtml", Right.parse("people.view"),
          "/desk/rep.xhtml", Right.parse("people.view"),
          "/desk/lookups.xhtml", Right.parse("lookups.view"));

  private static final String RESOURCES = "/jakarta.faces.resource/";

  private ConsolePaths() {}

  static String of(HttpServletRequest request) {
    String info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }

  static boolean isConsole(String path) {
    return path.equals("/desk") || path.startsWith("/desk/") || path.equals("/WorkOrder.do");
  }

  /** The sign-in page and what pages are made of. */
  static boolean isOpen(String path) {
    return path.equals(SIGN_IN) || path.startsWith(RESOURCES);
  }
}
