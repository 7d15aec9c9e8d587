package org.relaydesk.request.model;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.richtext.RichText;

/** The editable fields of a ticket beside its classification. */
@MappedSuperclass
public abstract class RequestDetails extends RequestClassification {
  @Column(name = "merged_into_id")
  private @Nullable Long mergedIntoId;

  @Column(name = "merged_open")
  private boolean mergedOpen;

  @Column(name = "subject")
  private String subject = "";

  @Column(name = "subject_key")
  private String subjectKey = "";

  @Column(name = "short_description")
  private @Nullable String shortDescription;

  @Column(name = "is_fcr")
  private boolean firstCallResolution;

  @Column(name = "description")
  private @Nullable String description;

  /** The text of an HTML description, for searches. */
  @Column(name = "description_words")
  private @Nullable String descriptionWords;

  @Column(name = "requester_id")
  private @Nullable Long requesterId;

  @Column(name = "on_behalf_of_id")
  private @Nullable Long onBehalfOfId;

  @Column(name = "technician_id")
  private @Nullable Long technicianId;

  @Column(name = "group_id")
  private @Nullable Long groupId;

  @Column(name = "due_by_at")
  private @Nullable Long dueByAt;

  @Column(name = "first_response_due_by_at")
  private @Nullable Long firstResponseDueByAt;

  @Column(name = "update_reason")
  private @Nullable String updateReason;

  @Column(name = "status_change_comments")
  private @Nullable String statusChangeComments;

  @Column(name = "requester_ack_resolution")
  private @Nullable Boolean requesterAckResolution;

  @Column(name = "requester_ack_comments")
  private @Nullable String requesterAckComments;

  @Column(name = "closure_code_id")
  private @Nullable Long closureCodeId;

  @Column(name = "closure_comments")
  private @Nullable String closureComments;

  @Column(name = "callback_url")
  private @Nullable String callbackUrl;

  @Column(name = "callback_sees_people")
  private boolean callbackSeesPeople;

  @Column(name = "callback_method")
  private @Nullable String callbackMethod;

  @Column(name = "callback_owner_id")
  private @Nullable Long callbackOwnerId;

  protected RequestDetails() {}

  public @Nullable String subject() {
    return subject;
  }

  void subject(@Nullable String value) {
    subject = value == null ? "" : value;
    subjectKey = subject.toLowerCase(Locale.ROOT);
  }

  /** Sets the short description, too: its beginning without mark-up. */
  void description(@Nullable String value) {
    description = value;
    descriptionWords = value == null ? null : RichText.wordsOfHtml(value).orElse(null);
    String words = descriptionWords == null ? value : descriptionWords;
    shortDescription = words == null ? null : ShortText.of(words);
  }

  @Nullable Boolean firstCallResolution() {
    return firstCallResolution;
  }

  void firstCallResolution(@Nullable Boolean value) {
    firstCallResolution = value != null && value;
  }

  @Nullable String description() {
    return description;
  }

  /** The requester; null only while it is being added. */
  public @Nullable Long requesterId() {
    return requesterId;
  }

  /** A ticket always has one: null changes nothing. */
  void requesterId(@Nullable Long value) {
    requesterId = value == null ? requesterId : value;
  }

  @Nullable Long onBehalfOfId() {
    return onBehalfOfId;
  }

  void onBehalfOfId(@Nullable Long value) {
    onBehalfOfId = value;
  }

  public @Nullable Long technicianId() {
    return technicianId;
  }

  void technicianId(@Nullable Long value) {
    technicianId = value;
  }

  @Nullable Long groupId() {
    return groupId;
  }

  void groupId(@Nullable Long value) {
    groupId = value;
  }

  @Nullable Long dueByAt() {
    return dueByAt;
  }

  void dueByAt(@Nullable Long value) {
    dueByAt = value;
  }

  @Nullable Long firstResponseDueByAt() {
    return firstResponseDueByAt;
  }

  void firstResponseDueByAt(@Nullable Long value) {
    firstResponseDueByAt = value;
  }

  @Nullable String updateReason() {
    return updateReason;
  }

  void updateReason(@Nullable String value) {
    updateReason = value;
  }

  @Nullable String statusChangeComments() {
    return statusChangeComments;
  }

  void statusChangeComments(@Nullable String value) {
    statusChangeComments = value;
  }

  @Nullable Boolean requesterAckResolution() {
    return requesterAckResolution;
  }

  void requesterAckResolution(@Nullable Boolean value) {
    requesterAckResolution = value;
  }

  @Nullable String requesterAckComments() {
    return requesterAckComments;
  }

  void requesterAckComments(@Nullable String value) {
    requesterAckComments = value;
  }

  @Nullable Long closureCodeId() {
    return closureCodeId;
  }

  void closureCodeId(@Nullable Long value) {
    closureCodeId = value;
  }

  @Nullable String closureComments() {
    return closureComments;
  }

  void closureComments(@Nullable String value) {
    closureComments = value;
  }

  public @Nullable String callbackUrl() {
    return callbackUrl;
  }

  void callbackUrl(@Nullable String value) {
    callbackUrl = value;
  }

  /** Whether the caller who set the address could view people: the payload shows no more. */
  public boolean callbackSeesPeople() {
    return callbackSeesPeople;
  }

  void callbackSeesPeople(boolean value) {
    callbackSeesPeople = value;
  }

  /** The caller who set the callback address; null exactly where there is none. */
  public @Nullable Long callbackOwnerId() {
    return callbackOwnerId;
  }

  void callbackOwnerId(@Nullable Long personId) {
    callbackOwnerId = personId;
  }

  public @Nullable String callbackMethod() {
    return callbackMethod;
  }

  void callbackMethod(@Nullable String value) {
    callbackMethod = value;
  }

  void pointTo(long survivorId, boolean wasOpen) {
    mergedIntoId = survivorId;
    mergedOpen = wasOpen;
  }

  /** The ticket that it was merged into; null where it stands for itself. */
  public @Nullable Long mergedIntoId() {
    return mergedIntoId;
  }

  /** Whether it was open when it was merged, so that somebody may still wait for it. */
  public boolean mergedOpen() {
    return mergedOpen;
  }
}
