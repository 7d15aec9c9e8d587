package org.relaydesk.request.model;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket belongs among others. Values are named by id: their names come from memory, and a
 * ticket is written without reading them.
 */
@MappedSuperclass
public abstract class RequestClassification {
  @Column(name = "priority_id")
  private @Nullable Long priorityId;

  @Column(name = "urgency_id")
  private @Nullable Long urgencyId;

  @Column(name = "impact_id")
  private @Nullable Long impactId;

  @Column(name = "level_id")
  private @Nullable Long levelId;

  @Column(name = "mode_id")
  private @Nullable Long modeId;

  @Column(name = "category_id")
  private @Nullable Long categoryId;

  @Column(name = "subcategory_id")
  private @Nullable Long subcategoryId;

  @Column(name = "item_id")
  private @Nullable Long itemId;

  @Column(name = "request_type_id")
  private @Nullable Long requestTypeId;

  @Column(name = "site_id")
  private @Nullable Long siteId;

  @Column(name = "impact_details")
  private @Nullable String impactDetails;

  protected RequestClassification() {}

  /** A part of another category is no part of this one. */
  void categoryId(@Nullable Long value) {
    if (!Objects.equals(categoryId, value)) {
      subcategoryId(null);
    }
    categoryId = value;
  }

  /** An item of another subcategory is none of this one. */
  void subcategoryId(@Nullable Long value) {
    if (!Objects.equals(subcategoryId, value)) {
      itemId = null;
    }
    subcategoryId = value;
  }

  @Nullable Long priorityId() {
    return priorityId;
  }

  void priorityId(@Nullable Long value) {
    priorityId = value;
  }

  @Nullable Long urgencyId() {
    return urgencyId;
  }

  void urgencyId(@Nullable Long value) {
    urgencyId = value;
  }

  @Nullable Long impactId() {
    return impactId;
  }

  void impactId(@Nullable Long value) {
    impactId = value;
  }

  @Nullable Long levelId() {
    return levelId;
  }

  void levelId(@Nullable Long value) {
    levelId = value;
  }

  @Nullable Long modeId() {
    return modeId;
  }

  void modeId(@Nullable Long value) {
    modeId = value;
  }

  @Nullable Long categoryId() {
    return categoryId;
  }

  @Nullable Long subcategoryId() {
    return subcategoryId;
  }

  @Nullable Long itemId() {
    return itemId;
  }

  void itemId(@Nullable Long value) {
    itemId = value;
  }

  @Nullable Long requestTypeId() {
    return requestTypeId;
  }

  void requestTypeId(@Nullable Long value) {
    requestTypeId = value;
  }

  @Nullable Long siteId() {
    return siteId;
  }

  void siteId(@Nullable Long value) {
    siteId = value;
  }

  @Nullable String impactDetails() {
    return impactDetails;
  }

  void impactDetails(@Nullable String value) {
    impactDetails = value;
  }
}
