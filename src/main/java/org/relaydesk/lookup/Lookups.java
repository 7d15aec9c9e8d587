package org.relaydesk.lookup;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.audit.AuditLog;
import org.relaydesk.audit.Subject;
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
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.kernel.Right;

/** Keeps the look-ups of every kind. */
@Stateless
public class Lookups {
  private static final Right DELETE = new Right("lookups", "delete");

  @PersistenceContext private EntityManager em;
  @Inject private ChangeStamps stamps;
  @Inject private JsonOutput json;
  @Inject private CurrentCaller caller;
  @Inject private References references;
  @EJB private AuditLog audit;

  /** One page of a kind's values, those out of use too. */
  @Allows("lookups.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(LookupKind<?> kind, ListInfo info) {
    return kind.records().page(em, info);
  }

  /**
   * One page of the values that belong to one of the kind above.
   *
   * @param kind one that belongs to another
   * @throws org.relaydesk.ground.kernel.DeskException NOT_FOUND where there is no such value above
   */
  @Allows("lookups.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page below(LookupKind<?> kind, long above, ListInfo info) {
    LookupKind.Parent parent = Objects.requireNonNull(kind.parent());
    new EntityKind<>(parent.entity(), parent.field()).get(em, above);
    Restriction belongs =
        Restriction.with(
            "below",
            Map.of("above", above),
            (builder, joins) ->
                builder.equal(joins.path("parentId"), builder.parameter(Long.class, "above")));
    return kind.records().page(em, info, belongs);
  }

  /** One value; empty where there is no such id. */
  @Allows({"lookups.view", "lookups.add"})
  public Optional<FoundRecord> find(LookupKind<?> kind, long id) {
    return kind.records().find(em, id);
  }

  /**
   * Every value of a kind, for the cache: administrators keep these by hand, so they are few. Half
   * an edit is not written before it.
   */
  @Open("fills the cache that names and checks the values of tickets")
  public <T extends LookupEntry> List<T> all(Class<T> entity) {
    return em.createQuery("select e from " + entity.getSimpleName() + " e", entity)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList();
  }

  /** Adds a value, and gives it even to a caller who may not look. */
  @Allows("lookups.add")
  public FoundRecord add(LookupKind<?> kind, LookupInput input) {
    LookupEntry entry = kind.maker().get();
    entry.assignId(EntityIds.next(em, kind.entity()));
    LookupKind.Parent parent = kind.parent();
    if (parent != null) {
      Reference above = input.parent().value().orElse(null);
      entry.belongTo(inUse(parent, above).id());
    }
    entry.apply(input);
    requireUnique(kind, entry);
    em.persist(entry);
    return stored(kind, entry);
  }

  /**
   * Changes what the input names; tickets show the new name at once.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  @Allows("lookups.edit")
  public FoundRecord edit(
      LookupKind<?> kind, long id, LookupInput input, @Nullable Long expectedVersion) {
    Seen seen =
        new Seen(
            expectedVersion, input.echo(), () -> json.text(find(kind, id).orElseThrow()::write));
    LookupEntry entry = kind.stored().edited(em, id, seen);
    if (input.deleted().orDefault(false) && !entry.deleted()) {
      caller.get().require(DELETE);
    }
    LookupKind.Parent parent = kind.parent();
    if (parent != null && input.parent().isPresent()) {
      requireSame(parent, entry, input.parent().value().orElse(null));
    }
    entry.apply(input);
    requireUnique(kind, entry);
    return stored(kind, entry);
  }

  /**
   * Removes a value that nothing refers to. One that is used goes out of use: old tickets keep it,
   * new ones can't have it.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  @Allows("lookups.delete")
  public Removal remove(LookupKind<?> kind, long id, @Nullable Long expectedVersion) {
    LookupEntry entry = kind.stored().locked(em, id, expectedVersion);
    entry.requireDispensable();
    boolean used = references.exist(em, kind.entity(), id);
    if (used) {
      entry.retire();
    } else {
      audit.note("lookup.deleted", new Subject(kind.singular(), id, entry.name()));
      em.remove(entry);
    }
    em.flush();
    stamps.raise(LookupValues.TOPIC);
    return used ? Removal.OUT_OF_USE : Removal.GONE;
  }

  private FoundRecord stored(LookupKind<?> kind, LookupEntry entry) {
    FoundRecord stored = kind.records().stored(em, entry.id());
    stamps.raise(LookupValues.TOPIC);
    return stored;
  }

  private LookupEntry inUse(LookupKind.Parent parent, @Nullable Reference wanted) {
    LookupEntry above = above(parent, wanted);
    if (above.deleted()) {
      throw Failure.INVALID_VALUE.of(parent.field(), "'" + above.name() + "' is no longer in use");
    }
    return above;
  }

  private LookupEntry above(LookupKind.Parent parent, @Nullable Reference wanted) {
    Long id = wanted == null ? null : wanted.id();
    String name = wanted == null || wanted.name() == null ? "" : wanted.name();
    List<? extends LookupEntry> found =
        em.createQuery(
                "select e from %s e where e.id = :id or e.nameKey = :name"
                    .formatted(parent.entity().getSimpleName()),
                parent.entity())
            .setParameter("id", id == null ? -1L : id)
            .setParameter("name", id == null ? LookupEntry.key(name) : "")
            .setMaxResults(2)
            .getResultList();
    if (found.size() != 1) {
      String shown = wanted == null ? "null" : wanted.shown();
      throw Failure.INVALID_VALUE.of(
          parent.field(),
          found.isEmpty() ? "No " + parent.field() + " " + shown : "Several are called " + shown);
    }
    return found.get(0);
  }

  private void requireSame(LookupKind.Parent parent, LookupEntry entry, @Nullable Reference named) {
    if (named == null || !Objects.equals(above(parent, named).id(), entry.parentId())) {
      throw Failure.NOT_EDITABLE.of(
          parent.field(), "Where a value belongs is settled when it is made");
    }
  }

  /** Values out of use keep their names: old tickets show them. */
  private void requireUnique(LookupKind<?> kind, LookupEntry entry) {
    for (LookupEntry other : alike(kind.entity(), entry)) {
      if (other.id() != entry.id() && other.clashesWith(entry)) {
        String where = other.deleted() ? " out of use: bring it back by deleted false" : "";
        throw Failure.NOT_UNIQUE.of("name", kind.stored().taken(other.name()) + where);
      }
    }
  }

  /** Those that may clash with it; of statuses all, whose internal names no column compares. */
  private <T extends LookupEntry> List<T> alike(Class<T> entity, LookupEntry entry) {
    String all = "select e from " + entity.getSimpleName() + " e";
    TypedQuery<T> query =
        entry instanceof Status
            ? em.createQuery(all, entity)
            : em.createQuery(all + " where e.nameKey = :name", entity)
                .setParameter("name", entry.nameKey());
    // Else what is being changed is written first: the constraint would speak, and name no field.
    return query.setFlushMode(FlushModeType.COMMIT).getResultList();
  }
}
