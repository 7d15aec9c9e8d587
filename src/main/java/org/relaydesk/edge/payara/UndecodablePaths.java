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
 * Stands before Payara's web container where a path can't be decoded, as in {@code %zz}. The
 * container logs a stack and answers 200 with nothing, so that a caller takes for done what nobody
 * saw (Payara's issue 8000), or a bare 400 (8142). Here such a path becomes one that our own door
 * refuses. So does one of a hidden folder: the container would redirect it to whatever host the
 * caller named. A call with an empty Host gets a name, and our door reads the header. Only Payara
 * has the classes that this one needs: nothing but {@link PayaraPaths} may name it.
 */
final class UndecodablePaths extends HttpHandler {
  private static final int BAD_REQUEST = 400;
  private static final String NO_HOST = "no-host.invalid";

  /** All folders of the WAR for which no servlet of ours answers. */
  private static final List<String> HIDDEN = List.of("/WEB-INF", "/META-INF");

  private final HttpHandler container;
  private final String contextPath;

  private UndecodablePaths(HttpHandler container, String contextPath) {
    this.container = container;
    this.contextPath = contextPath;
  }

  /** Stands before every listener that is open by now and has none of these. */
  static void guard(String contextPath) throws ReflectiveOperationException {
    change(
        handler ->
            handler instanceof UndecodablePaths
                ? handler
                : new UndecodablePaths(handler, contextPath));
  }

  /** Leaves all listeners to the container. */
  static void leave() throws ReflectiveOperationException {
    change(handler -> handler instanceof UndecodablePaths guard ? guard.container : handler);
  }

  /** Without a word of Payara's at compile time but Grizzly's: its own jars are not for use. */
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
      // What was decoded would be taken for this one's.
      request.getRequest().getRequestURIRef().recycle();
      request.getRequest().getRequestURIRef().init(contextPath + "/;");
      container.service(request, response);
    } else {
      response.setStatus(BAD_REQUEST);
    }
  }

  /** What the container will do next, and finds done: nothing is decoded twice. */
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
