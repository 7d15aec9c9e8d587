package org.relaydesk.people.group;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relaydesk.audit.AuditLog;
import org.relaydesk.edge.rest.JsonOutput;
import org.relaydesk.engine.database.ChangeStamps;
import org.relaydesk.engine.database.EntityIds;
import org.relaydesk.engine.database.EntityKind;
import org.relaydesk.engine.database.EntityKind.Seen;
import org.relaydesk.engine.database.reference.References;
import org.relaydesk.engine.database.reference.Removal;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.lookup.LookupEntry;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.lookup.Site;
import org.relaydesk.people.People;
import org.relaydesk.people.RepDirectory;
import org.relaydesk.people.SupportRep;

/** Keeps the support groups, and who is in them. */
@Stateless
public class SupportGroups {
  private static final EntityKind<SupportGroup> KIND =
      new EntityKind<>(SupportGroup.class, "support group", SupportGroup::version);

  /** The table of who is in which group. */
  private static final String MEMBERS = "support_group_member";

  private static final Right DELETE = new Right("lookups", "delete");

  @PersistenceContext private EntityManager em;
  @Inject private SupportGroupFields fields;
  @Inject private JsonOutput json;
  @Inject private LookupValues lookups;
  @EJB private People people;
  @EJB private AuditLog audit;
  @Inject private ChangeStamps stamps;
  @Inject private CurrentCaller caller;
  @Inject private References references;

  @Allows("lookups.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(ListInfo info) {
    return fields.groups().page(em, info);
  }

  /** One group; empty where there is no such id. */
  @Allows({"lookups.view", "lookups.add"})
  public Optional<FoundRecord> find(long id) {
    return fields.groups().find(em, id);
  }

  /** Adds a group, and gives it even to a caller who may not look. */
  @Allows("lookups.add")
  public FoundRecord add(SupportGroupInput input) {
    SupportGroup group = SupportGroup.make(EntityIds.next(em, SupportGroup.class));
    apply(group, input);
    em.persist(group);
    restaff(group, input);
    return stored(group);
  }

  /**
   * Changes what the input names; whoever is in it reaches its tickets from the next second on.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  @Allows("lookups.edit")
  public FoundRecord edit(long id, SupportGroupInput input, @Nullable Long expectedVersion) {
    SupportGroup group =
        KIND.edited(
            em,
            id,
            new Seen(
                expectedVersion, input.echo(), () -> json.text(find(id).orElseThrow()::write)));
    if (input.common().deleted().orDefault(false) && !group.deleted()) {
      caller.get().require(DELETE);
    }
    apply(group, input);
    restaff(group, input);
    return stored(group);
  }

  /**
   * Removes a group that nothing refers to, whoever is in it. One that is used goes out of use: old
   * tickets keep it, new ones can't have it.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  @Allows("lookups.delete")
  public Removal remove(long id, @Nullable Long expectedVersion) {
    SupportGroup group = KIND.locked(em, id, expectedVersion);
    boolean used = references.exist(em, SupportGroup.class, id, MEMBERS);
    if (used) {
      group.retire();
    } else {
      audit.note("support_group.deleted", group.subject(), staff(group), null);
      em.remove(group);
    }
    em.flush();
    raise();
    return used ? Removal.OUT_OF_USE : Removal.GONE;
  }

  private void apply(SupportGroup group, SupportGroupInput input) {
    group.describe(input.common());
    KIND.requireUnique(em, group.name(), LookupEntry.key(group.name()), group.id());
    input.site().ifPresent(site -> group.moveTo(siteId(site)));
  }

  /**
   * A rep in a group reaches its tickets by all that they may there: a group is given as a role is.
   */
  private void restaff(SupportGroup group, SupportGroupInput input) {
    input
        .technicians()
        .ifPresent(
            named -> {
              members(group);
              String before = staff(group);
              Set<SupportRep> moved = group.staff(reps(named == null ? List.of() : named));
              moved.forEach(rep -> caller.get().requireAll(rep.grants()));
              if (!moved.isEmpty()) {
                audit.note("support_group.staffed", group.subject(), before, staff(group));
              }
            });
  }

  /** Reads who is in it with names and roles, by one statement and not by one for each. */
  private void members(SupportGroup group) {
    em.createQuery(
            "select distinct s from SupportGroup g join g.technicians s join fetch s.person"
                + " left join fetch s.roles where g.id = :id",
            SupportRep.class)
        .setFlushMode(FlushModeType.COMMIT)
        .setParameter("id", group.id())
        .getResultList();
  }

  private String staff(SupportGroup group) {
    List<String> names = group.technicians().stream().map(SupportRep::name).sorted().toList();
    return audit.state(out -> out.text("technicians", String.join(", ", names)));
  }

  private @Nullable Long siteId(@Nullable Reference site) {
    return site == null ? null : lookups.resolve(Site.class, "site", site, null).id();
  }

  private List<SupportRep> reps(List<Reference> references) {
    List<Long> ids =
        references.stream()
            .map(reference -> people.technician("technicians", reference).id())
            .toList();
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                "select distinct s from SupportRep s join fetch s.person left join fetch s.roles"
                    + " where s.id in :ids",
                SupportRep.class)
            .setFlushMode(FlushModeType.COMMIT)
            .setParameter("ids", ids)
            .getResultList();
  }

  private FoundRecord stored(SupportGroup group) {
    FoundRecord stored = fields.groups().stored(em, group.id());
    raise();
    return stored;
  }

  private void raise() {
    stamps.raise(RepDirectory.TOPIC);
    stamps.raise(LookupValues.TOPIC);
  }
}
