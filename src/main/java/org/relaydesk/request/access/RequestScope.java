package org.relaydesk.request.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relaydesk.engine.query.criteria.Joins;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.kernel.Scope;

/**
 * Turns the scope of a caller's right into a query condition. To the caller, a ticket out of scope
 * doesn't exist.
 */
@ApplicationScoped
public class RequestScope {
  private static final String ME = "me";

  @Inject private CurrentCaller current;

  /**
   * The tickets in which the caller holds a right.
   *
   * @throws org.relaydesk.ground.kernel.DeskException FORBIDDEN where the caller holds it in none
   */
  public Restriction of(Right right) {
    return of(right, "");
  }

  /**
   * The same of records that lead to a ticket: those whose ticket the caller reaches.
   *
   * @param path the attribute that leads to it; empty where the record is the ticket
   */
  public Restriction of(Right right, String path) {
    Caller caller = current.get();
    return of(caller, caller.require(right), path.isEmpty() ? "" : path + ".");
  }

  /** The tickets that the caller added. */
  public Restriction added() {
    return Restriction.with(
        "added",
        Map.of(ME, current.get().personId()),
        (builder, joins) -> me(builder, joins.path("createdById")));
  }

  private static Restriction of(Caller caller, Scope scope, String prefix) {
    if (scope == Scope.ALL) {
      return Restriction.NONE;
    }
    List<Long> groups =
        scope == Scope.GROUP ? caller.groupIds().stream().sorted().toList() : List.of();
    // The groups' ids are literals, so that the database can use an index.
    return Restriction.with(
        "own" + prefix + groups,
        Map.of(ME, caller.personId()),
        (builder, joins) -> reached(builder, joins, prefix, groups));
  }

  private static Predicate reached(
      CriteriaBuilder builder, Joins joins, String prefix, List<Long> groups) {
    List<Predicate> any = new ArrayList<>();
    for (String person : List.of("technicianId", "requesterId", "createdById")) {
      any.add(me(builder, joins.path(prefix + person)));
    }
    for (Long group : groups) {
      any.add(builder.equal(joins.path(prefix + "groupId"), group));
    }
    return builder.or(any.toArray(Predicate[]::new));
  }

  private static Predicate me(CriteriaBuilder builder, Path<Long> person) {
    return builder.equal(person, builder.parameter(Long.class, ME));
  }
}
