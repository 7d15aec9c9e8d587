package org.relaydesk.console.shell;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Leads the short and the old addresses to their pages: {@code /desk}, and {@code
 * /WorkOrder.do?woMode=viewWO&woID=17}, the link to a ticket that existing monitors build.
 */
public class OldAddresses extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String home = request.getContextPath() + "/desk/";
    String ticket = request.getParameter("woID");
    boolean isTicket = ticket != null && ticket.matches("[0-9]{1,18}");
    response.sendRedirect(
        request.getServletPath().equals("/WorkOrder.do") && isTicket
            ? home + "ticket.xhtml?id=" + ticket
            : home + "index.xhtml");
  }
}
