package org.relaydesk.edge.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Locale;

/** Tells by the type whether a body may be a form. */
final class FormBodies {
  private FormBodies() {}

  /**
   * Not a multipart (contract §13, 34), nor JSON: it isn't read before the caller's rights are
   * checked.
   */
  static boolean maySayOperation(ContainerRequestContext request) {
    return !isMultipart(request) && !isJson(request);
  }

  static boolean isMultipart(ContainerRequestContext request) {
    return type(request).startsWith("multipart/");
  }

  static boolean isJson(ContainerRequestContext request) {
    return type(request).contains("json");
  }

  private static String type(ContainerRequestContext request) {
    String type = String.valueOf(request.getHeaderString("Content-Type"));
    return type.strip().toLowerCase(Locale.ROOT);
  }
}
