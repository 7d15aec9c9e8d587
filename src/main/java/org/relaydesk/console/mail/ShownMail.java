package org.relaydesk.console.mail;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.console.shell.Redirects;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.mail.Mails;

/** The page of one mail, from which it is sent again. */
@Named
@RequestScoped
public class ShownMail {
  @EJB private Mails mails;
  @Inject private RecordMaps records;
  @Inject private Messages messages;
  @Inject private Redirects redirects;
  private @Nullable Long id;
  private Map<String, @Nullable Object> record = Map.of();

  /** Reads the mail when the page is opened. */
  public void load() {
    Long wanted = id;
    Optional<FoundRecord> stored = wanted == null ? Optional.empty() : mails.find(wanted);
    stored.ifPresent(found -> record = records.of(found));
    if (stored.isEmpty()) {
      FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(404);
      messages.error("mail.missing", String.valueOf(wanted));
    }
  }

  /** Sends it again, or at once where it waits. */
  public void resend() {
    Long wanted = id;
    if (wanted == null) {
      return;
    }
    try {
      mails.resend(wanted);
    } catch (DeskException e) {
      messages.failure(e);
      return;
    }
    redirects.saying("mail.xhtml?id=" + wanted, "mail.resent");
  }

  public boolean isFound() {
    return !record.isEmpty();
  }

  public Map<String, @Nullable Object> getRecord() {
    return record;
  }

  public @Nullable Long getId() {
    return id;
  }

  public void setId(@Nullable Long id) {
    this.id = id;
  }
}
