package org.relaydesk.edge.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Locale;

/** Whether a body may say what a form says, by its type. */
final class FormBodies {
  private FormBodies() {}

  /** A multipart has no say (contract §13, 34), and for JSON nobody waits who may be refused. */
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
