package org.relaydesk.engine.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.criteria.Joins;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.engine.query.output.Projection;

/**
 * Reads pages and single records of one kind of entity by its field list: columns, never entities.
 *
 * @param <E> the entity
 */
public final class RecordQuery<E> {
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /** Tells queries of one entity apart: a mail is read as a mail and as a notification. */
  private final int number = NUMBERS.incrementAndGet();

  private final Class<E> entity;
  private final FieldList fields;
  private final Columns columns;
  private final PageReader<E> pages;
  private final NamedQueries named = new NamedQueries();
  private final Map<Projection, Attributes> attributes = new ConcurrentHashMap<>();

  /**
   * Reads records whose version stands in an attribute.
   *
   * @param versionPath the attribute that changes with each edit; the id where there is none
   */
  public RecordQuery(Class<E> entity, FieldList fields, String versionPath) {
    this.entity = entity;
    this.fields = fields;
    columns = new Columns(versionPath);
    pages = new PageReader<>(entity, fields, columns);
  }

  public FieldList fields() {
    return fields;
  }

  /**
   * One page, by one statement, and by one more each where it lies deep in the list and where the
   * total is wanted, unless that follows from the page. Large texts are read while it is written.
   *
   * @throws org.relaydesk.ground.kernel.DeskException for an unknown field, named; UNAVAILABLE
   *     where as many lists are being read as may be
   */
  public Page page(EntityManager em, ListInfo info, Restriction restriction) {
    return ListLimit.READING.with(
        1,
        () -> {
          Page page = pages.page(em, info, restriction);
          page.prepare();
          return page;
        });
  }

  /** A page of all records, whoever asks. */
  public Page page(EntityManager em, ListInfo info) {
    return page(em, info, Restriction.NONE);
  }

  /** All fields of one record, whoever asks; empty where there is none with this id. */
  public Optional<FoundRecord> find(EntityManager em, long id) {
    return one(em, "view", id, Restriction.NONE);
  }

  /**
   * All fields of a record that was added or changed in this transaction. It is written first: the
   * columns are read, and a breach must show before a change stamp is raised, for whose row all
   * writers wait.
   */
  public FoundRecord stored(EntityManager em, long id) {
    em.flush();
    return find(em, id).orElseThrow();
  }

  /**
   * All fields of one record, by one statement that is translated once.
   *
   * @param name tells queries of different restrictions apart
   */
  public Optional<FoundRecord> one(
      EntityManager em, String name, long id, Restriction restriction) {
    return one(em, name, fields.all(), id, restriction);
  }

  /**
   * Some fields of one record, by one statement that is translated once.
   *
   * @param name tells queries of different projections and restrictions apart
   */
  public Optional<FoundRecord> one(
      EntityManager em, String name, Projection projection, long id, Restriction restriction) {
    List<Object[]> rows =
        given(named(em, name, projection, restriction), restriction)
            .setParameter("id", id)
            .getResultList();
    return rows.stream().findFirst().map(row -> found(projection, row));
  }

  /**
   * Some fields of a loaded record, without a statement; it must be flushed.
   *
   * @param projection of attributes of the entity, and of what it refers to and is in hand; one of
   *     a fixed few: what it reads them by is kept for each
   */
  public FoundRecord of(E record, Projection projection) {
    return found(
        projection,
        attributes
            .computeIfAbsent(projection, chosen -> new Attributes(entity, columns.paths(chosen)))
            .of(record));
  }

  private static FoundRecord found(Projection projection, @Nullable Object[] row) {
    projection.prepare(Collections.singletonList(row));
    return new FoundRecord(projection, row);
  }

  /**
   * The record itself, under its lock until the transaction ends; one that the restriction hides is
   * neither found nor waited for.
   */
  public Optional<E> locked(EntityManager em, long id, Restriction restriction) {
    if (restriction == Restriction.NONE) {
      return Optional.ofNullable(em.find(entity, id, LockModeType.PESSIMISTIC_WRITE));
    }
    CriteriaBuilder builder = em.getCriteriaBuilder();
    CriteriaQuery<E> query = builder.createQuery(entity);
    Root<E> root = query.from(entity);
    query.select(root);
    query.where(
        builder.equal(root.get("id"), id), restriction.predicate(builder, new Joins(query, root)));
    return given(em.createQuery(query), restriction)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /**
   * Records under their locks until the transaction ends, by one statement that takes the locks in
   * the order of the ids; those that the restriction hides are neither found nor waited for.
   *
   * @param ids at least one, and no more than a statement takes
   */
  public List<E> lockedAll(EntityManager em, Collection<Long> ids, Restriction restriction) {
    CriteriaBuilder builder = em.getCriteriaBuilder();
    CriteriaQuery<E> query = builder.createQuery(entity);
    Root<E> root = query.from(entity);
    query.select(root);
    query.where(
        root.get("id").in(ids.stream().sorted().toList()),
        restriction.predicate(builder, new Joins(query, root)));
    query.orderBy(builder.asc(root.get("id")));
    return given(em.createQuery(query), restriction)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Whether the record exists and the restriction shows it. */
  public boolean exists(EntityManager em, long id, Restriction restriction) {
    return !existing(em, List.of(id), restriction).isEmpty();
  }

  /** The ids of records that exist and that the restriction shows; by one statement. */
  public Set<Long> existing(EntityManager em, Collection<Long> ids, Restriction restriction) {
    CriteriaBuilder builder = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = builder.createQuery(Long.class);
    Root<E> root = query.from(entity);
    query.select(root.get("id"));
    query.where(root.get("id").in(ids), restriction.predicate(builder, new Joins(query, root)));
    return given(em.createQuery(query), restriction)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The number of records for each id in a column; by one statement. */
  public Map<Long, Long> countBy(EntityManager em, String path, Restriction restriction) {
    CriteriaBuilder builder = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = builder.createQuery(Object[].class);
    Root<E> root = query.from(entity);
    Joins joins = new Joins(query, root);
    query.multiselect(joins.path(path), builder.count(root));
    query.where(restriction.predicate(builder, joins));
    query.groupBy(joins.path(path));
    return ListLimit.READING.with(
        1,
        () ->
            given(em.createQuery(query), restriction)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1])));
  }

  private TypedQuery<Object[]> named(
      EntityManager em, String name, Projection projection, Restriction restriction) {
    String full = entity.getSimpleName() + number + "." + name + "." + restriction.name();
    return named.get(
        em,
        full,
        () -> {
          CriteriaBuilder builder = em.getCriteriaBuilder();
          CriteriaQuery<Object[]> query = builder.createQuery(Object[].class);
          Root<E> root = query.from(entity);
          Joins joins = new Joins(query, root);
          query.multiselect(columns.of(projection, joins));
          query.where(
              builder.equal(root.get("id"), builder.parameter(Long.class, "id")),
              restriction.predicate(builder, joins));
          return em.createQuery(query);
        });
  }

  static <T> TypedQuery<T> given(TypedQuery<T> query, Restriction restriction) {
    restriction.parameters().forEach(query::setParameter);
    return query;
  }
}
