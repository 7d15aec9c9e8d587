package org.relaydesk.request.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.Details;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;

/** A field before and after one operation. */
@Entity
@Table(name = "request_history_change")
@SuppressWarnings("UnusedVariable") // the operation is for the provider only
public class RequestHistoryChange {
  private static final int LONGEST = 1000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "request_history_change_seq")
  @SequenceGenerator(
      name = "request_history_change_seq",
      sequenceName = "request_history_change_seq",
      allocationSize = 50)
  @Column(name = "id")
  private @Nullable Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "history_id")
  private @Nullable RequestHistory history;

  @Column(name = "history_id", insertable = false, updatable = false)
  private long historyId;

  @Column(name = "field")
  private String field = "";

  @Column(name = "old_text")
  private @Nullable String oldText;

  @Column(name = "new_text")
  private @Nullable String newText;

  protected RequestHistoryChange() {}

  RequestHistoryChange(
      RequestHistory history, String field, @Nullable String oldText, @Nullable String newText) {
    this.history = history;
    this.field = field;
    this.oldText = cut(oldText);
    this.newText = cut(newText);
  }

  public long historyId() {
    return historyId;
  }

  /** One changed field. */
  public static final ValueType SHOWN =
      ValueType.object(
          "RequestChange",
          new Member("field", ValueType.TEXT, "Which field."),
          new Member("old", ValueType.TEXT, "What it held, as people read it."),
          new Member("new", ValueType.TEXT, "What it holds since, as people read it."));

  /** Writes it into the object that is open. */
  public void write(Output out) {
    out.text("field", field);
    out.text("old", oldText);
    out.text("new", newText);
  }

  private static @Nullable String cut(@Nullable String text) {
    if (text == null || text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return text.substring(0, end) + "…";
  }

  /** The changes of a page of operations. */
  public static Details<RequestHistoryChange> details() {
    return new Details<>(RequestHistoryChange.class, "historyId", RequestHistoryChange::historyId);
  }
}
