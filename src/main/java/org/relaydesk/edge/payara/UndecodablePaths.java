package org.relaydesk.edge.payara;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.UnaryOperator;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.server.util.Mapper;
import org.glassfish.grizzly.http.util.DataChunk;

/**
 * Stands before Payara's web container and changes calls that it answers wrongly. Payara Micro
 * 6.2025.10: a path that can't be decoded, as {@code %zz}, is answered 200 with nothing (Payara's
 * issue 8000), as if a POST had been done, or with a bare 400 (8142). A path of a hidden folder is
 * redirected to whatever host the caller named. A call with an empty Host is answered 200 with
 * nothing, and a stack trace is logged. Here these become paths that {@code EntryFilter} refuses,
 * and the Host gets a name, as our filter reads the header itself. Delete it once {@code
 * PathGamesIT} passes without it. Only Payara has the classes that this one needs: nothing but
 * {@link PayaraPaths} may name it.
 */
final class UndecodablePaths extends HttpHandler {
  private static final int BAD_REQUEST = 400;
  private static final String NO_HOST = "no-host.invalid";

  /** Folders of the WAR that no servlet of ours answers for. */
  private static final List<String> HIDDEN = List.of("/WEB-INF", "/META-INF");

  private final HttpHandler container;
  private final String contextPath;

  private UndecodablePaths(HttpHandler container, String contextPath) {
    this.container = container;
    this.contextPath = contextPath;
  }

  /** Guards every listener that is open by now and isn't guarded yet. */
  static void guard(String contextPath) throws ReflectiveOperationException {
    change(
        handler ->
            handler instanceof UndecodablePaths
                ? handler
                : new UndecodablePaths(handler, contextPath));
  }

  /** Gives all listeners back to the container. */
  static void leave() throws ReflectiveOperationException {
    change(handler -> handler instanceof UndecodablePaths guard ? guard.container : handler);
  }

  /** By reflection: of Payara only Grizzly is a dependency at compile time. */
  private static void change(UnaryOperator<HttpHandler> change)
      throws ReflectiveOperationException {
    Object services =
        Class.forName(PayaraPaths.SERVICES).getMethod("getDefaultHabitat").invoke(null);
    Method all =
        Class.forName("org.glassfish.hk2.api.ServiceLocator")
            .getMethod("getAllServices", Class.class, Annotation[].class);
    for (Object mapper : (List<?>) all.invoke(services, Mapper.class, new Annotation[0])) {
      Class<?> kind = mapper.getClass();
      HttpHandler before = (HttpHandler) kind.getMethod("getHttpHandler").invoke(mapper);
      if (before != null) {
        kind.getMethod("setHttpHandler", HttpHandler.class).invoke(mapper, change.apply(before));
      }
    }
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    DataChunk host = request.getRequest().serverName();
    if (host.getLength() == 0) {
      host.setString(NO_HOST);
    }
    if (isPath(request)) {
      container.service(request, response);
    } else if (request.getRequestURI().startsWith(contextPath + "/")) {
      // Else the former path, decoded already, would be used for this one.
      request.getRequest().getRequestURIRef().recycle();
      request.getRequest().getRequestURIRef().init(contextPath + "/;");
      container.service(request, response);
    } else {
      response.setStatus(BAD_REQUEST);
    }
  }

  /** Decodes the path; the container uses the result, so nothing is decoded twice. */
  private boolean isPath(Request request) {
    try {
      DataChunk path = request.getRequest().getRequestURIRef().getDecodedRequestURIBC();
      return HIDDEN.stream()
          .noneMatch(folder -> path.startsWithIgnoreCase(folder, contextPath.length()));
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      return false;
    }
  }
}
