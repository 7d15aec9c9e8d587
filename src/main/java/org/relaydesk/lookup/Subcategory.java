package org.relaydesk.lookup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A part of a category. */
@Entity
@Table(name = "subcategory")
public class Subcategory extends LookupEntry {
  @Column(name = "category_id")
  private long parentId;

  /** For queries only. */
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "category_id", insertable = false, updatable = false)
  @SuppressWarnings("UnusedVariable")
  private @Nullable Category parent;

  public Subcategory() {}

  /** Id of the category. */
  @Override
  public Long parentId() {
    return parentId;
  }

  @Override
  void belongTo(long newParentId) {
    parentId = newParentId;
  }
}
