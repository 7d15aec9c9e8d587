package org.relaydesk.console.mail;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.shell.LazyRows;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.criteria.Criterion;
import org.relaydesk.mail.Mails;

/** The desk's mails, the newest first: what waits, what went, what didn't. */
@Named
@ViewScoped
public class MailList implements Serializable {
  private static final long serialVersionUID = 1;
  private static final List<String> STATES =
      List.of("due", "sending", "delivered", "failed", "dead", "dropped");

  @EJB private Mails mails;
  @Inject private RecordMaps records;
  private @Nullable String state;
  private @Nullable String to;
  private transient @Nullable LazyRows rows;

  public LazyRows getRows() {
    LazyRows known = rows;
    if (known == null) {
      known = new LazyRows(wanted(), mails::list, records);
      rows = known;
    }
    return known;
  }

  private ListInfo wanted() {
    ListInfo info = ListInfo.sortedBy("created_time", true);
    String chosen = Objects.toString(state, "").strip();
    String typed = Objects.toString(to, "").strip();
    if (!chosen.isEmpty()) {
      info = info.where(Criterion.is("state", chosen));
    }
    return typed.isEmpty() ? info : info.where(Criterion.contains("to", typed));
  }

  /** The addresses in one of a mail's headers, as one text. */
  public String recipients(@Nullable Object addresses) {
    return addresses instanceof List<?> all
        ? all.stream()
            .map(each -> each instanceof Map<?, ?> one ? String.valueOf(one.get("email_id")) : "")
            .collect(Collectors.joining(", "))
        : "";
  }

  public List<String> getStates() {
    return STATES;
  }

  public @Nullable String getState() {
    return state;
  }

  public void setState(@Nullable String state) {
    this.state = state;
  }

  public @Nullable String getTo() {
    return to;
  }

  public void setTo(@Nullable String to) {
    this.to = to;
  }
}
