package org.relaydesk.console.audit;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relaydesk.audit.AuditLog;
import org.relaydesk.console.shell.LazyRows;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.criteria.Criterion;
import org.relaydesk.engine.query.criteria.Operator;
import org.relaydesk.ground.input.InputValue;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;

/** The audit log, the latest first. */
@Named
@ViewScoped
public class AuditList implements Serializable {
  private static final long serialVersionUID = 1;

  @EJB private AuditLog log;
  @Inject private RecordMaps records;
  @Inject private Messages messages;
  @Inject private DeskConfig config;
  private @Nullable String action;
  private @Nullable String who;
  private @Nullable String from;
  private @Nullable String until;
  private boolean understood = true;
  private transient @Nullable LazyRows rows;

  public LazyRows getRows() {
    LazyRows known = rows;
    if (known == null) {
      known = new LazyRows(wanted(), log::list, records);
      rows = known;
    }
    return known;
  }

  private ListInfo wanted() {
    ListInfo info = ListInfo.sortedBy("time", true);
    if (!understood) {
      return info.where(Criterion.is("id", 0L));
    }
    info = containing(info, "action", action);
    info = containing(info, "actor.name", who);
    info = compared(info, Operator.GREATER_OR_EQUAL, from);
    return compared(info, Operator.LESSER, until);
  }

  private static ListInfo containing(ListInfo info, String field, @Nullable String text) {
    return text == null || text.isBlank()
        ? info
        : info.where(Criterion.contains(field, text.strip()));
  }

  private ListInfo compared(ListInfo info, Operator operator, @Nullable String time) {
    if (time == null || time.isBlank()) {
      return info;
    }
    return millis(time)
        .map(at -> info.where(Criterion.where("time", operator, InputValue.of(at))))
        .orElse(info);
  }

  /** A wrong time shows an empty list with a message; the whole log would mislead. */
  public void check() {
    Stream.of(from, until)
        .filter(time -> time != null && !time.isBlank() && millis(time).isEmpty())
        .forEach(
            time -> {
              messages.error("audit.noTime", time);
              understood = false;
            });
  }

  /** The time that a browser's box sends; empty if the text is no time. */
  private Optional<Long> millis(String time) {
    try {
      LocalDateTime local = LocalDateTime.parse(time);
      return Optional.of(local.atZone(config.get(Settings.TIME_ZONE)).toInstant().toEpochMilli());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** What an act changed, line by line. */
  public List<ChangeLine> changes(Map<String, @Nullable Object> row) {
    return ChangeLine.between(row.get("before"), row.get("after"));
  }

  /** The zone of the chosen times. */
  public String getZone() {
    return config.get(Settings.TIME_ZONE).getId();
  }

  public @Nullable String getAction() {
    return action;
  }

  public void setAction(@Nullable String action) {
    this.action = action;
  }

  public @Nullable String getWho() {
    return who;
  }

  public void setWho(@Nullable String who) {
    this.who = who;
  }

  public @Nullable String getFrom() {
    return from;
  }

  public void setFrom(@Nullable String from) {
    this.from = from;
  }

  public @Nullable String getUntil() {
    return until;
  }

  public void setUntil(@Nullable String until) {
    this.until = until;
  }
}
