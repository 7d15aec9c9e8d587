package org.relaydesk.request.filter;

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
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.relaydesk.lookup.LookupEntry;
import org.relaydesk.people.Person;

/**
 * A named part of the ticket list. The desk's own filters belong to nobody; what they show stands
 * in {@link org.relaydesk.request.answer.RequestViews}.
 */
@Entity
@Table(name = "request_filter")
@SuppressWarnings("UnusedVariable") // the references are for queries, and read-only
public class RequestFilter {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "request_filter_seq")
  @SequenceGenerator(
      name = "request_filter_seq",
      sequenceName = "request_filter_seq",
      allocationSize = 10)
  @Column(name = "id")
  private @Nullable Long id;

  @Version
  @Column(name = "version")
  private long version;

  @Column(name = "name")
  private String name = "";

  @Column(name = "name_key")
  private String nameKey = "";

  @Column(name = "owner_id", updatable = false)
  private @Nullable Long ownerId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "owner_id", insertable = false, updatable = false)
  private @Nullable Person owner;

  @Column(name = "is_shared")
  private boolean shared;

  @Column(name = "base_name")
  private @Nullable String baseName;

  @Column(name = "criteria")
  private @Nullable String criteria;

  @Column(name = "created_at", updatable = false)
  private @Nullable Long createdAt;

  @Column(name = "last_updated_at")
  private @Nullable Long lastUpdatedAt;

  protected RequestFilter() {}

  /**
   * A person's filter, not yet stored.
   *
   * @param now milliseconds since the epoch
   */
  RequestFilter(long ownerId, long now) {
    this.ownerId = ownerId;
    this.createdAt = now;
  }

  void rename(String newName) {
    name = newName;
    nameKey = LookupEntry.key(newName);
  }

  void share(boolean isShared) {
    shared = isShared;
  }

  /** Narrows one of the desk's own filters from now on; null for none. */
  void narrow(@Nullable String newBaseName) {
    baseName = newBaseName;
  }

  /** Shows what fulfils these from now on; null for no more than its base does. */
  void criteria(@Nullable FilterCriteria newCriteria) {
    criteria = newCriteria == null ? null : newCriteria.json();
  }

  /**
   * Notes an edit.
   *
   * @param now milliseconds since the epoch
   */
  void editedAt(long now) {
    lastUpdatedAt = now;
  }

  /** The id; a filter that is not stored has none. */
  long id() {
    if (id == null) {
      throw new IllegalStateException("The filter is not stored");
    }
    return id;
  }

  long version() {
    return version;
  }

  String name() {
    return name;
  }

  String nameKey() {
    return nameKey;
  }

  /** Whose it is; null for one of the desk's own. */
  @Nullable Long ownerId() {
    return ownerId;
  }

  /** The filter of the desk's own that it narrows, for one of these its own name. */
  @Nullable String baseName() {
    return ownerId == null ? name : baseName;
  }

  /** What it shows of its base; null for all of it. */
  @Nullable FilterCriteria criteria() {
    return criteria == null ? null : FilterCriteria.stored(criteria);
  }
}
