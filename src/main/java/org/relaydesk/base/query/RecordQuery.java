package org.relaydesk.base.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relaydesk.base.kernel.Failure;

/**
 * Reads pages and single records of one kind of entity by its field list: columns, never entities.
 *
 * @param <E> the entity
 */
public final class RecordQuery<E> {
  private final Class<E> entity;
  private final FieldList fields;
  private final String versionPath;
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
    this.versionPath = versionPath;
  }

  public FieldList fields() {
    return fields;
  }

  /**
   * One page, by one statement, and one more where the total is wanted and the page doesn't tell
   * it.
   *
   * @throws org.relaydesk.base.kernel.DeskException for an unknown field, named
   */
  public Page page(EntityManager em, ListInfo info, Restriction restriction) {
    Projection projection =
        info.fieldsRequired().isEmpty() ? fields.rows() : fields.only(info.fieldsRequired());
    CriteriaBuilder builder = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = builder.createQuery(Object[].class);
    Root<E> root = query.from(entity);
    Joins joins = new Joins(root);
    query.multiselect(columns(projection, joins));
    query.where(where(builder, joins, info, restriction));
    query.orderBy(order(builder, joins, info));
    List<Object[]> rows =
        given(em.createQuery(query), restriction)
            .setFirstResult(info.offset())
            .setMaxResults(info.rowCount() + 1)
            .getResultList();
    boolean hasMore = rows.size() > info.rowCount();
    Long total = null;
    if (info.wantsTotal()) {
      boolean last = !hasMore && (!rows.isEmpty() || info.offset() == 0);
      total = last ? Long.valueOf(info.offset() + rows.size()) : count(em, info, restriction);
    }
    return new Page(
        info, projection, hasMore ? rows.subList(0, info.rowCount()) : rows, hasMore, total);
  }

  private long count(EntityManager em, ListInfo info, Restriction restriction) {
    CriteriaBuilder builder = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = builder.createQuery(Long.class);
    Root<E> root = query.from(entity);
    query.select(builder.count(root));
    query.where(where(builder, new Joins(root), info, restriction));
    return given(em.createQuery(query), restriction).getSingleResult();
  }

  /** What page and total both go by, else they would contradict each other. */
  private Predicate where(
      CriteriaBuilder builder, Joins joins, ListInfo info, Restriction restriction) {
    List<Predicate> all = new ArrayList<>();
    all.add(restriction.predicate(builder, joins));
    if (!info.filter().isEmpty()) {
      all.add(fields.view(info.filter()).predicate(builder, joins));
    }
    new CriteriaTranslator(fields, builder, joins).all(info.criteria()).ifPresent(all::add);
    return builder.and(all.toArray(Predicate[]::new));
  }

  /**
   * All fields of one record, by one statement that is translated once.
   *
   * @param name tells queries of different restrictions apart
   */
  public Optional<Found> one(EntityManager em, String name, long id, Restriction restriction) {
    return one(em, name, fields.all(), id, restriction);
  }

  /**
   * Some fields of one record, by one statement that is translated once.
   *
   * @param name tells queries of different projections and restrictions apart
   */
  public Optional<Found> one(
      EntityManager em, String name, Projection projection, long id, Restriction restriction) {
    List<Object[]> rows =
        given(named(em, name, projection, restriction), restriction)
            .setParameter("id", id)
            .getResultList();
    return rows.stream().findFirst().map(row -> new Found(projection, row));
  }

  /**
   * Some fields of a record in hand, by no statement: as it stands in this transaction, flushed.
   *
   * @param projection of the entity's own attributes only, and one of a fixed few: what it reads
   *     them by is kept for each
   */
  public Found of(E record, Projection projection) {
    return new Found(
        projection,
        attributes
            .computeIfAbsent(projection, chosen -> new Attributes(entity, paths(chosen)))
            .of(record));
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
    query.where(builder.equal(root.get("id"), id), restriction.predicate(builder, new Joins(root)));
    return given(em.createQuery(query), restriction)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Whether there is such a record and the restriction shows it, as the database has it. */
  public boolean exists(EntityManager em, long id, Restriction restriction) {
    return !existing(em, List.of(id), restriction).isEmpty();
  }

  /** Which of the records there are and the restriction shows; by one statement. */
  public Set<Long> existing(EntityManager em, Collection<Long> ids, Restriction restriction) {
    CriteriaBuilder builder = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = builder.createQuery(Long.class);
    Root<E> root = query.from(entity);
    query.select(root.get("id"));
    query.where(root.get("id").in(ids), restriction.predicate(builder, new Joins(root)));
    return given(em.createQuery(query), restriction)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** How many records there are of each value of a column that holds ids; by one statement. */
  public Map<Long, Long> countBy(EntityManager em, String path, Restriction restriction) {
    CriteriaBuilder builder = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = builder.createQuery(Object[].class);
    Root<E> root = query.from(entity);
    Joins joins = new Joins(root);
    query.multiselect(joins.path(path), builder.count(root));
    query.where(restriction.predicate(builder, joins));
    query.groupBy(joins.path(path));
    return given(em.createQuery(query), restriction)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }

  private TypedQuery<Object[]> named(
      EntityManager em, String name, Projection projection, Restriction restriction) {
    String full = entity.getSimpleName() + "." + name + "." + restriction.name();
    return named.get(
        em,
        full,
        () -> {
          CriteriaBuilder builder = em.getCriteriaBuilder();
          CriteriaQuery<Object[]> query = builder.createQuery(Object[].class);
          Root<E> root = query.from(entity);
          Joins joins = new Joins(root);
          query.multiselect(columns(projection, joins));
          query.where(
              builder.equal(root.get("id"), builder.parameter(Long.class, "id")),
              restriction.predicate(builder, joins));
          return em.createQuery(query);
        });
  }

  private static <T> TypedQuery<T> given(TypedQuery<T> query, Restriction restriction) {
    restriction.parameters().forEach(query::setParameter);
    return query;
  }

  private List<Selection<?>> columns(Projection projection, Joins joins) {
    return paths(projection).stream().<Selection<?>>map(joins::path).toList();
  }

  /** The paths of all columns, the two hidden ones first. */
  private List<String> paths(Projection projection) {
    return Stream.concat(Stream.of("id", versionPath), projection.paths().stream()).toList();
  }

  private List<Order> order(CriteriaBuilder builder, Joins joins, ListInfo info) {
    Map<String, Order> byPath = new LinkedHashMap<>();
    for (SortKey key : info.sort().toList()) {
      String path = fields.sortPath(key.field()).orElseThrow(() -> notSortable(info, key));
      byPath.putIfAbsent(path, direction(builder, joins.path(path), key.descending()));
    }
    byPath.putIfAbsent("id", direction(builder, joins.path("id"), info.descending()));
    return List.copyOf(byPath.values());
  }

  private static Order direction(CriteriaBuilder builder, Expression<?> by, boolean descending) {
    return descending ? builder.desc(by) : builder.asc(by);
  }

  private static RuntimeException notSortable(ListInfo info, SortKey key) {
    boolean first = key.field().equals(info.sortField());
    return Failure.INVALID_VALUE.of(
        first ? "list_info.sort_field" : "list_info.sort_fields",
        "Can't sort by '" + key.field() + "'");
  }
}
