package org.relaydesk.console.shell;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.relaydesk.ground.kernel.Causes;
import org.relaydesk.ground.kernel.DeskException;

/**
 * Handles failures that no page caught. A refusal is told on the page. A page that was open for too
 * long is opened anew and says so. Only what is our fault goes on to the error page.
 */
public class ConsoleFailures extends ExceptionHandlerFactory {
  public ConsoleFailures(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Handler(getWrapped().getExceptionHandler());
  }

  private static final class Handler extends ExceptionHandlerWrapper {
    Handler(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    public void handle() {
      Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
      while (events.hasNext()) {
        if (handled(events.next().getContext().getException())) {
          events.remove();
        }
      }
      getWrapped().handle();
    }

    private static boolean handled(Throwable thrown) {
      FacesContext faces = FacesContext.getCurrentInstance();
      Optional<DeskException> refused = Causes.first(thrown, DeskException.class);
      if (refused.isPresent() && !faces.getExternalContext().isResponseCommitted()) {
        CDI.current().select(Messages.class).get().failure(refused.get());
        faces.renderResponse();
        return true;
      }
      Optional<ViewExpiredException> expired = Causes.first(thrown, ViewExpiredException.class);
      if (expired.isPresent()) {
        reopen(faces, String.valueOf(expired.get().getViewId()));
        return true;
      }
      return isStateless(faces) && refuse(faces);
    }

    /** The console has no stateless page: such a form is forged. */
    private static boolean isStateless(FacesContext faces) {
      return "stateless"
          .equals(
              faces
                  .getExternalContext()
                  .getRequestParameterMap()
                  .get(ResponseStateManager.VIEW_STATE_PARAM));
    }

    private static boolean refuse(FacesContext faces) {
      ExternalContext external = faces.getExternalContext();
      if (external.isResponseCommitted()) {
        return false;
      }
      try {
        external.responseSendError(HttpServletResponse.SC_BAD_REQUEST, "");
        faces.responseComplete();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return true;
    }

    private static void reopen(FacesContext faces, String viewId) {
      ExternalContext external = faces.getExternalContext();
      CDI.current().select(Messages.class).get().keepWarning("layout.reopened");
      try {
        external.redirect(external.getRequestContextPath() + viewId + query(external));
        faces.responseComplete();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The form's address names the record. */
    private static String query(ExternalContext external) {
      String query = ((HttpServletRequest) external.getRequest()).getQueryString();
      return query == null ? "" : "?" + query;
    }
  }
}
