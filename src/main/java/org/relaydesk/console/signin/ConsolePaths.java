package org.relaydesk.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.Right;

/** The paths of the console, and the rights that they need. */
final class ConsolePaths {
  static final String SIGN_IN = "/desk/sign-in.xhtml";
  static final String CHANGE_PASSWORD = "/desk/change-password.xhtml";
  static final String SIGN_OUT = "/desk/sign-out";
  static final String HOME = "/desk/index.xhtml";

  /** Pages for every rep who is signed in. */
  static final Set<String> OF_EVERY_REP =
      Set.of(HOME, CHANGE_PASSWORD, "/desk/my-key.xhtml", "/desk/api.xhtml");

  /** The rights that the other pages need. */
  static final Map<String, Right> RIGHTS =
      Map.ofEntries(
          Map.entry("/desk/requests.xhtml", Right.parse("requests.view")),
          Map.entry("/desk/ticket.xhtml", Right.parse("requests.view")),
          Map.entry("/desk/new-ticket.xhtml", Right.parse("requests.add")),
          Map.entry("/desk/reps.xhtml", Right.parse("people.view")),
          Map.entry("/desk/rep.xhtml", Right.parse("people.view")),
          Map.entry("/desk/roles.xhtml", Right.parse("people.view")),
          Map.entry("/desk/role.xhtml", Right.parse("people.view")),
          Map.entry("/desk/lookups.xhtml", Right.parse("lookups.view")),
          Map.entry("/desk/integration-keys.xhtml", Right.parse("keys.view")),
          Map.entry("/desk/integration-key.xhtml", Right.parse("keys.view")),
          Map.entry("/desk/mails.xhtml", Right.parse("mails.view")),
          Map.entry("/desk/mail.xhtml", Right.parse("mails.view")),
          Map.entry("/desk/notices.xhtml", Right.parse("settings.view")),
          Map.entry("/desk/notice.xhtml", Right.parse("settings.view")),
          Map.entry("/desk/audit.xhtml", Right.parse("audit.view")));

  private static final Pattern NO_RECORD = Pattern.compile("(?:^|&)id=(?!\\d{0,18}(?:&|$))");

  private static final String RESOURCES = "/jakarta.faces.resource/";

  private ConsolePaths() {}

  static String of(HttpServletRequest request) {
    String info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }

  static boolean isConsole(String path) {
    return path.equals("/desk") || path.startsWith("/desk/") || path.equals("/WorkOrder.do");
  }

  /** A page without a line here answers 404, so that none is open by oversight. */
  static boolean isUnknownPage(String path) {
    return path.endsWith(".xhtml") && !isOpen(path) && !isPage(path);
  }

  static boolean isPage(String path) {
    return path.equals(SIGN_IN) || OF_EVERY_REP.contains(path) || RIGHTS.containsKey(path);
  }

  /** Whether the query has an id that is no number. */
  static boolean namesNoRecord(@Nullable String query) {
    return query != null && NO_RECORD.matcher(query).find();
  }

  /** Whether it is open to all: sign-in, sign-out, and the pages' resources. */
  static boolean isOpen(String path) {
    return path.equals(SIGN_IN) || path.equals(SIGN_OUT) || path.startsWith(RESOURCES);
  }
}
