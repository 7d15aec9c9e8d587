package org.relaydesk.people.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relaydesk.audit.Subject;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.lookup.LookupEntry;
import org.relaydesk.lookup.LookupInput;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.lookup.Site;
import org.relaydesk.people.SupportRep;

/** A team of support reps that tickets are given to. */
@Entity
@Table(name = "support_group")
public class SupportGroup extends LookupEntry {
  @Column(name = "site_id")
  private @Nullable Long siteId;

  @ManyToMany
  @JoinTable(
      name = "support_group_member",
      joinColumns = @JoinColumn(name = "group_id"),
      inverseJoinColumns = @JoinColumn(name = "person_id"))
  private Set<SupportRep> technicians = new HashSet<>();

  protected SupportGroup() {}

  /** A new group, not yet stored. */
  static SupportGroup make(long id) {
    SupportGroup group = new SupportGroup();
    group.assignId(id);
    return group;
  }

  void moveTo(@Nullable Long newSiteId) {
    siteId = newSiteId;
  }

  /** Sets the fields that groups share with look-ups. */
  void describe(LookupInput input) {
    apply(input);
  }

  /**
   * Makes these reps its only members.
   *
   * @return those who joined and those who left
   */
  Set<SupportRep> staff(Collection<SupportRep> reps) {
    Set<SupportRep> moved = new HashSet<>(reps);
    technicians.stream().filter(rep -> !moved.remove(rep)).forEach(moved::add);
    if (!moved.isEmpty()) {
      technicians.clear();
      technicians.addAll(reps);
    }
    return moved;
  }

  Set<SupportRep> technicians() {
    return technicians;
  }

  /** The group, as the audit log names it. */
  Subject subject() {
    return new Subject("support_group", id(), name());
  }

  /** A ticket's group. */
  public static final ValueType SHOWN =
      ValueType.named(
          "NamedGroup",
          new Member("site", ValueType.NAMED, "Where it works."),
          new Member("deleted", ValueType.FLAG, "Whether it is out of use."));

  @Override
  protected void writeExtras(Output out, LookupValues others) {
    others.write(out, "site", Site.class, siteId);
    out.flag("deleted", deleted());
  }
}
