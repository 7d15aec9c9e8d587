package org.relaydesk.console.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaydesk.audit.Refusals;
import org.relaydesk.audit.Subject;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Problem;
import org.relaydesk.ground.kernel.Warnings;

/**
 * Tells people what happened. A failure of a field stands beside the component that bears the
 * field's name as id, dots written as underscores; all else stands at the head of the page.
 */
@ApplicationScoped
public class Messages {
  /**
   * In the FacesContext where the page is older than what is stored; layout.xhtml then links to it
   * anew.
   */
  private static final String OUTDATED = "outdated";

  @Inject private Texts texts;
  @Inject private Refusals refusals;
  @Inject private Warnings warnings;

  /** An act that succeeded, shown on this page with what it warned of. */
  public void info(String key, Object... arguments) {
    add(null, FacesMessage.SEVERITY_INFO, texts.get(key, arguments));
    warnings.all().forEach(told -> add(null, FacesMessage.SEVERITY_WARN, told.message()));
  }

  /** The same for the page to which a redirect leads. */
  public void keep(String key, Object... arguments) {
    keepAll();
    info(key, arguments);
  }

  /** A warning for the page to which a redirect leads. */
  public void keepWarning(String key, Object... arguments) {
    keepAll();
    warn(key, arguments);
  }

  private static void keepAll() {
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
  }

  public void warn(String key, Object... arguments) {
    add(null, FacesMessage.SEVERITY_WARN, texts.get(key, arguments));
  }

  public void error(String key, Object... arguments) {
    add(null, FacesMessage.SEVERITY_ERROR, texts.get(key, arguments));
  }

  /** A mistake in one component of the page. */
  public void errorOf(String id, String key, Object... arguments) {
    show(id, texts.get(key, arguments));
  }

  /** What a use case refused, each problem beside its field; a change by others on top. */
  public void failure(DeskException refused) {
    failure(refused, Map.of());
  }

  /**
   * The same where several boxes of a page are for fields of one name.
   *
   * @param boxes the ids of those that bear another name than their field's
   */
  public void failure(DeskException refused, Map<String, String> boxes) {
    if (refused.failure() == Failure.PRECONDITION_FAILED) {
      error("layout.othersChanged");
      FacesContext.getCurrentInstance().getAttributes().put(OUTDATED, true);
      FacesContext.getCurrentInstance().validationFailed();
      return;
    }
    for (Problem problem : refused.problems()) {
      if (problem.failure() == Failure.FORBIDDEN) {
        String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        refusals.note("access.refused", new Subject("page", null, page), problem.message());
      }
      List<String> fields = problem.fields();
      if (fields.isEmpty()) {
        add(null, FacesMessage.SEVERITY_ERROR, problem.message());
      }
      fields.forEach(field -> show(boxes.getOrDefault(field, field), problem.message()));
    }
    FacesContext.getCurrentInstance().validationFailed();
  }

  private static void show(String field, String text) {
    UIComponent root = FacesContext.getCurrentInstance().getViewRoot();
    UIComponent component = find(root, field.replace('.', '_'));
    if (component == null) {
      add(null, FacesMessage.SEVERITY_ERROR, field + ": " + text);
    } else {
      String clientId = component.getClientId(FacesContext.getCurrentInstance());
      add(clientId, FacesMessage.SEVERITY_ERROR, text);
    }
  }

  private static @Nullable UIComponent find(UIComponent from, String id) {
    if (id.equals(from.getId())) {
      return from;
    }
    for (Iterator<UIComponent> all = from.getFacetsAndChildren(); all.hasNext(); ) {
      UIComponent found = find(all.next(), id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static void add(@Nullable String clientId, FacesMessage.Severity how, String text) {
    FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(how, text, text));
  }
}
