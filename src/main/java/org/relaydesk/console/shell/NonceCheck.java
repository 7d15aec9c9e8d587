package org.relaydesk.console.shell;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspException;

/**
 * Refuses a form that brings another page's nonce before anything is done with it. PrimeFaces looks
 * at the nonce only when it shows the answer: the form has had its effect by then, and on WildFly a
 * part of the answer is out.
 */
public class NonceCheck implements PhaseListener {
  private static final long serialVersionUID = 1;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    if (faces.getViewRoot() == null || !faces.isPostback() || isAnswered(faces)) {
      return;
    }
    try {
      PrimeFacesContext.getCspState(faces).getNonce();
    } catch (CspException forged) {
      refuse(faces);
    }
  }

  /** Also where the page could not be found again: who handles that answers it. */
  private static boolean isAnswered(FacesContext faces) {
    return faces.getResponseComplete()
        || faces.getExceptionHandler().getUnhandledExceptionQueuedEvents().iterator().hasNext();
  }

  private static void refuse(FacesContext faces) {
    try {
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_BAD_REQUEST, "");
      faces.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
