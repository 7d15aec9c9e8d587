package org.relaydesk.lookup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A part of a subcategory. */
@Entity
@Table(name = "item")
public class Item extends LookupEntry {
  @Column(name = "subcategory_id")
  private long parentId;

  /** For queries only. */
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "subcategory_id", insertable = false, updatable = false)
  @SuppressWarnings("UnusedVariable")
  private @Nullable Subcategory parent;

  public Item() {}

  /** Id of the subcategory. */
  @Override
  public Long parentId() {
    return parentId;
  }

  @Override
  void belongTo(long newParentId) {
    parentId = newParentId;
  }
}
