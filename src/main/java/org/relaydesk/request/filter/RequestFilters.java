package org.relaydesk.request.filter;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.rest.JsonOutput;
import org.relaydesk.engine.database.EntityKind;
import org.relaydesk.engine.database.EntityKind.Seen;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.engine.query.criteria.Criterion;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.lookup.LookupEntry;
import org.relaydesk.request.answer.RequestFields;

/**
 * Keeps the filters of the ticket list. Everybody has the desk's own, their own and the shared
 * ones; a filter shows nobody a ticket that is out of their reach.
 */
@Stateless
public class RequestFilters {
  private static final EntityKind<RequestFilter> KIND =
      new EntityKind<>(RequestFilter.class, "filter", RequestFilter::version);

  private static final String BY_ID =
      "select f from RequestFilter f where f.id = :wanted"
          + " and (f.ownerId is null or f.ownerId = :caller or f.shared = :shared)";

  private static final String OWN =
      "select f from RequestFilter f where f.nameKey = :wanted and f.ownerId = :caller";

  private static final String SHARED =
      "select f from RequestFilter f where f.nameKey = :wanted and f.shared = :shared"
          + " order by f.id";

  @PersistenceContext private EntityManager em;
  @Inject private RequestFilterFields fields;
  @Inject private RequestFields tickets;
  @Inject private JsonOutput json;
  @Inject private CurrentCaller caller;
  @Inject private DeskClock clock;
  @Inject private TimePattern times;

  /** One page of the filters that the caller has. */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(ListInfo info) {
    return fields.records().page(em, info, seen());
  }

  /** One filter that the caller has; empty where there is none of this id. */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> find(long id) {
    return fields.records().one(em, "view", id, seen());
  }

  /** Keeps a new filter of the caller's. */
  @Allows("requests.view")
  public FoundRecord add(RequestFilterInput input) {
    RequestFilter filter = new RequestFilter(caller.get().personId(), clock.now());
    apply(filter, input);
    requireFree(filter, 0);
    em.persist(filter);
    em.flush();
    return fields.records().stored(em, filter.id());
  }

  /**
   * Changes what the input names.
   *
   * @param expectedVersion from If-Match; null takes any
   * @throws org.relaydesk.ground.kernel.DeskException FORBIDDEN where it isn't the caller's
   */
  @Allows("requests.view")
  public FoundRecord edit(long id, RequestFilterInput input, @Nullable Long expectedVersion) {
    RequestFilter filter = own(id);
    KIND.requireSeen(
        filter,
        new Seen(expectedVersion, input.echo(), () -> json.text(find(id).orElseThrow()::write)));
    apply(filter, input);
    requireFree(filter, id);
    filter.editedAt(clock.now());
    return fields.records().stored(em, id);
  }

  /**
   * Lets a filter go.
   *
   * @param expectedVersion from If-Match; null takes any
   * @throws org.relaydesk.ground.kernel.DeskException FORBIDDEN where it isn't the caller's
   */
  @Allows("requests.view")
  public void delete(long id, @Nullable Long expectedVersion) {
    RequestFilter filter = own(id);
    KIND.requireVersion(filter, expectedVersion);
    em.remove(filter);
  }

  /**
   * The wishes for a list without the filter that somebody keeps: in its place stands what that
   * asks for.
   *
   * @throws org.relaydesk.ground.kernel.DeskException INVALID_VALUE for an id that the caller has
   *     no filter of
   */
  @Open("part of the list that goes by it")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public ListInfo applied(ListInfo info) {
    Reference asked = info.filter();
    if (asked == null || isSystem(asked)) {
      return info;
    }
    Optional<RequestFilter> found = named(asked);
    if (found.isEmpty() && asked.id() != null) {
      throw Failure.INVALID_VALUE.of(
          "list_info.filter_by", "You have no filter with " + asked.shown());
    }
    return found.map(filter -> narrowed(info, filter)).orElse(info);
  }

  private boolean isSystem(Reference asked) {
    return asked.name() != null && tickets.list().hasView(asked.name());
  }

  private ListInfo narrowed(ListInfo info, RequestFilter filter) {
    String base = filter.baseName();
    ListInfo based = info.in(base == null ? null : Reference.toName(base));
    FilterCriteria criteria = filter.criteria();
    return criteria == null ? based : based.where(Criterion.together(criteria.read(times)));
  }

  /** One that the caller has; of several of one name their own, else the oldest. */
  private Optional<RequestFilter> named(Reference asked) {
    Long id = asked.id();
    if (id != null) {
      return first(
          query(BY_ID, id)
              .setParameter("caller", caller.get().personId())
              .setParameter("shared", true));
    }
    String name = LookupEntry.key(String.valueOf(asked.name()));
    return first(query(OWN, name).setParameter("caller", caller.get().personId()))
        .or(() -> first(query(SHARED, name).setParameter("shared", true)));
  }

  private TypedQuery<RequestFilter> query(String text, Object wanted) {
    return em.createQuery(text, RequestFilter.class)
        .setFlushMode(FlushModeType.COMMIT)
        .setParameter("wanted", wanted);
  }

  private static Optional<RequestFilter> first(TypedQuery<RequestFilter> query) {
    return query.setMaxResults(1).getResultStream().findFirst();
  }

  private RequestFilter own(long id) {
    RequestFilter filter =
        fields
            .records()
            .locked(em, id, seen())
            .orElseThrow(() -> Failure.NOT_FOUND.of("id", "You have no filter with id " + id));
    Long owner = filter.ownerId();
    if (owner == null || owner != caller.get().personId()) {
      throw Failure.FORBIDDEN.because("Only its owner changes a filter");
    }
    return filter;
  }

  private void apply(RequestFilter filter, RequestFilterInput input) {
    input.name().ifValue(filter::rename);
    input.shared().ifPresent(flag -> filter.share(Boolean.TRUE.equals(flag)));
    input.base().ifPresent(base -> filter.narrow(base == null ? null : systemName(base)));
    input.criteria().ifPresent(filter::criteria);
    requireReadable(filter);
  }

  private String systemName(Reference base) {
    if (isSystem(base)) {
      return String.valueOf(base.name());
    }
    return named(base)
        .filter(found -> found.ownerId() == null)
        .map(RequestFilter::name)
        .orElseThrow(
            () ->
                Failure.INVALID_VALUE.of(
                    "filter_by", "The desk has no filter of its own with " + base.shown()));
  }

  /** Asks with it for nothing: so all is refused now that a list would refuse. */
  private void requireReadable(RequestFilter filter) {
    Restriction nothing = (builder, joins) -> builder.disjunction();
    ListInfo none = ListInfo.sortedBy("id", false).rows(1, 1).only("id");
    tickets.page(em, narrowed(none, filter), nothing);
  }

  private void requireFree(RequestFilter filter, long id) {
    boolean taken =
        tickets.list().hasView(filter.name())
            || em.createQuery(
                    "select f.id from RequestFilter f where f.nameKey = :name and f.ownerId = :owner",
                    Long.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("name", filter.nameKey())
                .setParameter("owner", filter.ownerId())
                .getResultStream()
                .anyMatch(other -> other != id);
    if (taken) {
      throw Failure.NOT_UNIQUE.of("name", "You have a filter '" + filter.name() + "'");
    }
  }

  private Restriction seen() {
    return Restriction.with(
        "had",
        Map.of("caller", caller.get().personId()),
        (builder, joins) ->
            builder.or(
                builder.isNull(joins.path("ownerId")),
                builder.equal(joins.path("ownerId"), builder.parameter(Long.class, "caller")),
                builder.isTrue(joins.path("shared"))));
  }
}
