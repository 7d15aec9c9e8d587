package org.relaydesk.engine.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.criteria.Joins;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.engine.query.criteria.SortKey;
import org.relaydesk.engine.query.output.Projection;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.Failure;

/**
 * Reads pages of one kind of record. A page deep in a list, or of one that is sorted by a name,
 * costs little more than the first of one that is sorted by an index. Only a page that begins in a
 * long group of a name and ends in the next is sorted by the database as a whole.
 *
 * @param <E> the entity
 */
final class PageReader<E> {
  /** From this offset on ids are read first: skipping whole rows costs more. */
  private static final int DEEP = 500;

  /** Later pages are sorted by the database. */
  private static final int MOST_NAMES = 10_000;

  private final Class<E> entity;
  private final FieldList fields;
  private final Columns columns;

  PageReader(Class<E> entity, FieldList fields, Columns columns) {
    this.entity = entity;
    this.fields = fields;
    this.columns = columns;
  }

  /** A sort key as an attribute path. */
  private record Key(String path, boolean descending) {}

  /**
   * The rows that a page is taken from.
   *
   * @param skipped how many of those that are seen stand before the first row wanted
   */
  private record Source(
      ListInfo info, ReferencedIds referenced, List<Key> keys, Restriction seen, int skipped) {}

  /** Sorted rows, and whether another follows. */
  private record Rows(List<@Nullable Object[]> rows, boolean more) {}

  Page page(EntityManager em, ListInfo info, Restriction seen) {
    Projection projection =
        info.fieldsRequired().isEmpty() ? fields.rows() : fields.only(info.fieldsRequired());
    List<Key> keys = keys(info);
    Source all = new Source(info, ReferencedIds.of(em, entity), keys, seen, info.offset());
    Optional<NameGroups> groups = groups(em, all);
    Optional<NameGroups.Part> part =
        groups.flatMap(counted -> counted.part(info.offset(), info.rowCount() + 1));
    boolean behindTheEnd = part.isEmpty() && groups.map(NameGroups::complete).orElse(false);
    Rows page =
        behindTheEnd
            ? new Rows(List.of(), false)
            : rows(em, projection, part.map(found -> within(found, all)).orElse(all));
    Long total = info.wantsTotal() ? total(em, all, groups, page) : null;
    boolean more = page.more() || (total != null && total > (long) info.offset() + info.rowCount());
    return new Page(info, projection, page.rows(), more, total, texts(projection));
  }

  private long total(EntityManager em, Source all, Optional<NameGroups> groups, Rows page) {
    if (groups.isPresent() && groups.get().complete()) {
      return groups.get().rows();
    }
    int offset = all.info().offset();
    boolean last = !page.more() && (!page.rows().isEmpty() || offset == 0);
    return last ? offset + page.rows().size() : count(em, all);
  }

  private Source within(NameGroups.Part part, Source all) {
    Key name = all.keys().get(0);
    String reference = fields.reference(name.path()).orElseThrow();
    List<Key> keys = new ArrayList<>(all.keys());
    if (part.ids().size() == 1) {
      // All have the same name; sorted by the id instead, an index can be used.
      keys.set(0, new Key(reference, name.descending()));
    }
    Restriction seen = all.seen().and(referring(reference, part.ids()));
    return new Source(all.info(), all.referenced(), keys, seen, part.skipped());
  }

  private static Restriction referring(String reference, List<@Nullable Long> ids) {
    List<Long> known = ids.stream().filter(Objects::nonNull).toList();
    return (builder, joins) -> {
      Path<Long> id = joins.path(reference);
      Predicate some = known.isEmpty() ? builder.disjunction() : id.in(known);
      return known.size() == ids.size() ? some : builder.or(some, builder.isNull(id));
    };
  }

  /** The groups; empty if the list isn't sorted by a name, or no page or total needs them. */
  private Optional<NameGroups> groups(EntityManager em, Source all) {
    Key first = all.keys().get(0);
    Optional<String> reference = fields.reference(first.path());
    if (!all.info().wantsTotal() || reference.isEmpty()) {
      return Optional.empty();
    }
    CriteriaBuilder builder = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = builder.createQuery(Object[].class);
    Root<E> root = query.from(entity);
    Joins joins = new Joins(query, root);
    Path<Long> id = joins.path(reference.get());
    // The least name of the group: PostgreSQL expects as many groups by id and name as rows.
    Expression<String> name = builder.least(joins.<String>path(first.path()));
    query.multiselect(id, name, builder.count(root));
    query.where(where(builder, joins, all));
    query.groupBy(id);
    query.orderBy(direction(builder, name, first.descending()));
    List<@Nullable Object[]> counted =
        RecordQuery.given(em.createQuery(query), all.seen())
            .setMaxResults(MOST_NAMES)
            .getResultList();
    return Optional.of(NameGroups.of(counted, counted.size() < MOST_NAMES));
  }

  private Rows rows(EntityManager em, Projection projection, Source source) {
    CriteriaBuilder builder = em.getCriteriaBuilder();
    int wanted = source.info().rowCount();
    if (source.skipped() < DEEP) {
      CriteriaQuery<Object[]> query = builder.createQuery(Object[].class);
      Joins joins = new Joins(query, query.from(entity));
      query.multiselect(columns.ofPage(projection, joins, builder));
      List<@Nullable Object[]> rows = sorted(em, query, joins, source);
      return new Rows(first(wanted, rows), rows.size() > wanted);
    }
    CriteriaQuery<Long> query = builder.createQuery(Long.class);
    Joins joins = new Joins(query, query.from(entity));
    query.select(joins.path("id"));
    List<Long> ids = sorted(em, query, joins, source);
    List<@Nullable Object[]> rows =
        ids.isEmpty() ? List.of() : inOrder(em, projection, source, first(wanted, ids));
    return new Rows(rows, ids.size() > wanted);
  }

  private static <T> List<T> first(int wanted, List<T> found) {
    return found.size() > wanted ? found.subList(0, wanted) : found;
  }

  private <T> List<T> sorted(EntityManager em, CriteriaQuery<T> query, Joins joins, Source source) {
    CriteriaBuilder builder = em.getCriteriaBuilder();
    query.where(where(builder, joins, source));
    query.orderBy(
        source.keys().stream()
            .map(key -> direction(builder, joins.path(key.path()), key.descending()))
            .toList());
    return RecordQuery.given(em.createQuery(query), source.seen())
        .setFirstResult(source.skipped())
        .setMaxResults(source.info().rowCount() + 1)
        .getResultList();
  }

  /** Under the same conditions: rows that no longer meet them are left out. */
  private List<@Nullable Object[]> inOrder(
      EntityManager em, Projection projection, Source source, List<Long> ids) {
    CriteriaBuilder builder = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = builder.createQuery(Object[].class);
    Joins joins = new Joins(query, query.from(entity));
    query.multiselect(columns.ofPage(projection, joins, builder));
    query.where(joins.<Long>path("id").in(ids), where(builder, joins, source));
    Map<Object, Object[]> byId =
        RecordQuery.given(em.createQuery(query), source.seen())
            .getResultStream()
            .collect(Collectors.toMap(row -> row[0], Function.identity()));
    return ids.stream().filter(byId::containsKey).<Object[]>map(byId::get).toList();
  }

  private @Nullable PartLoader texts(Projection projection) {
    return projection.largePaths().isEmpty()
        ? null
        : (later, rows) -> withTexts(later, projection, rows);
  }

  /** The rows with their large texts; without those of records that were purged meanwhile. */
  private List<@Nullable Object[]> withTexts(
      EntityManager em, Projection projection, List<@Nullable Object[]> rows) {
    List<Object> ids =
        rows.stream().filter(projection::hasTexts).<Object>map(row -> row[0]).toList();
    if (ids.isEmpty()) {
      return rows;
    }
    CriteriaQuery<Object[]> query = em.getCriteriaBuilder().createQuery(Object[].class);
    Joins joins = new Joins(query, query.from(entity));
    List<Selection<?>> selected = new ArrayList<>(List.of(joins.path("id")));
    projection.largePaths().forEach(path -> selected.add(joins.path(path)));
    query.multiselect(selected);
    query.where(joins.path("id").in(ids));
    Map<Object, Object[]> byId =
        em.createQuery(query)
            .getResultStream()
            .collect(Collectors.toMap(row -> row[0], Function.identity()));
    Object[] purged = new Object[selected.size()];
    return rows.stream()
        .<Object[]>map(row -> projection.filled(row, byId.getOrDefault(row[0], purged)))
        .toList();
  }

  private long count(EntityManager em, Source all) {
    CriteriaBuilder builder = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = builder.createQuery(Long.class);
    Root<E> root = query.from(entity);
    query.select(builder.count(root));
    query.where(where(builder, new Joins(query, root), all));
    return RecordQuery.given(em.createQuery(query), all.seen()).getSingleResult();
  }

  /** The condition of page and total. */
  private Predicate where(CriteriaBuilder builder, Joins joins, Source source) {
    List<Predicate> all = new ArrayList<>();
    all.add(source.seen().predicate(builder, joins));
    ListInfo info = source.info();
    Reference filter = info.filter();
    if (filter != null) {
      all.add(fields.view(filter).predicate(builder, joins));
    }
    new CriteriaTranslator(fields, builder, joins, source.referenced())
        .all(info.criteria())
        .ifPresent(all::add);
    return builder.and(all.toArray(Predicate[]::new));
  }

  /** The sort keys, and the id last, so that no two pages show one row. */
  private List<Key> keys(ListInfo info) {
    Map<String, Key> byPath = new LinkedHashMap<>();
    info.sort()
        .forEach(
            key -> {
              String path = fields.sortPath(key.field()).orElseThrow(() -> notSortable(info, key));
              byPath.putIfAbsent(path, new Key(path, key.descending()));
            });
    byPath.putIfAbsent("id", new Key("id", info.descending()));
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
