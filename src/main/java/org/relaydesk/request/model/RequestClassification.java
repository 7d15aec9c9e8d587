package org.relaydesk.request.model;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relaydesk.lookup.Category;
import org.relaydesk.lookup.Impact;
import org.relaydesk.lookup.Item;
import org.relaydesk.lookup.Level;
import org.relaydesk.lookup.Mode;
import org.relaydesk.lookup.Priority;
import org.relaydesk.lookup.RequestType;
import org.relaydesk.lookup.Site;
import org.relaydesk.lookup.Subcategory;
import org.relaydesk.lookup.Urgency;

/**
 * The classification of a ticket. Values are ids: their names are cached, and a ticket is written
 * without reading them.
 */
@MappedSuperclass
@SuppressWarnings("UnusedVariable") // the references are for queries, and read-only
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

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "priority_id", insertable = false, updatable = false)
  private @Nullable Priority priority;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "urgency_id", insertable = false, updatable = false)
  private @Nullable Urgency urgency;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "level_id", insertable = false, updatable = false)
  private @Nullable Level level;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "mode_id", insertable = false, updatable = false)
  private @Nullable Mode mode;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "category_id", insertable = false, updatable = false)
  private @Nullable Category category;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "subcategory_id", insertable = false, updatable = false)
  private @Nullable Subcategory subcategory;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "item_id", insertable = false, updatable = false)
  private @Nullable Item item;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "impact_id", insertable = false, updatable = false)
  private @Nullable Impact impact;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "request_type_id", insertable = false, updatable = false)
  private @Nullable RequestType requestType;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "site_id", insertable = false, updatable = false)
  private @Nullable Site site;

  protected RequestClassification() {}

  /** Clears the subcategory if it belongs to another category. */
  void categoryId(@Nullable Long value) {
    if (!Objects.equals(categoryId, value)) {
      subcategoryId(null);
    }
    categoryId = value;
  }

  /** Clears the item if it belongs to another subcategory. */
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
