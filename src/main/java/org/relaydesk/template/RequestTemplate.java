package org.relaydesk.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.lookup.LookupEntry;
import org.relaydesk.lookup.LookupValues;

/** The default values of new tickets. */
@Entity
@Table(name = "request_template")
public class RequestTemplate extends LookupEntry {
  /** The template of tickets that name none. */
  public static final String DEFAULT = "Default Request";

  @Column(name = "is_service_template")
  private boolean serviceTemplate;

  @Column(name = "is_enabled")
  private boolean enabled;

  @Column(name = "comments")
  private @Nullable String comments;

  @Column(name = "status_id")
  private @Nullable Long statusId;

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

  @Column(name = "group_id")
  private @Nullable Long groupId;

  protected RequestTemplate() {}

  public @Nullable Long statusId() {
    return statusId;
  }

  public @Nullable Long priorityId() {
    return priorityId;
  }

  public @Nullable Long urgencyId() {
    return urgencyId;
  }

  public @Nullable Long impactId() {
    return impactId;
  }

  public @Nullable Long levelId() {
    return levelId;
  }

  public @Nullable Long modeId() {
    return modeId;
  }

  public @Nullable Long categoryId() {
    return categoryId;
  }

  public @Nullable Long subcategoryId() {
    return subcategoryId;
  }

  public @Nullable Long itemId() {
    return itemId;
  }

  public @Nullable Long groupId() {
    return groupId;
  }

  /** Whether new tickets may use it. */
  public boolean enabled() {
    return enabled;
  }

  /** Whether tickets that start with it ask for a service. */
  public boolean serviceTemplate() {
    return serviceTemplate;
  }

  /** The template of a ticket. */
  public static final ValueType SHOWN =
      ValueType.named(
          "NamedTemplate",
          new Member("is_service_template", ValueType.FLAG, "Whether it is for services."));

  @Override
  protected void writeExtras(Output out, LookupValues others) {
    out.flag("is_service_template", serviceTemplate);
  }
}
