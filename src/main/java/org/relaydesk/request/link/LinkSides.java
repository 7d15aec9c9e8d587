package org.relaydesk.request.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Problem;
import org.relaydesk.request.model.Request;

/**
 * A ticket and those that an input names beside it, locked; what can't be done is told of all of
 * them at once.
 *
 * @param others those that the caller may edit, by id
 */
record LinkSides(Request ticket, Map<Long, Request> others) {
  LinkSides {
    others = Map.copyOf(others);
  }

  /** Refuses what this ticket can't be linked to. */
  void requireLinkable(LinkInput input) {
    require(input, this::unfit);
  }

  /**
   * Refuses what it isn't linked to.
   *
   * @param linked what it is linked to, of those that are named
   */
  void requireLinked(LinkInput input, Set<Long> linked) {
    require(
        input,
        (id, other) -> linked.contains(id) ? null : "Ticket " + id + " is not linked to this one");
  }

  private @Nullable String unfit(long id, Request other) {
    if (id == ticket.id()) {
      return "A ticket can't be linked to itself";
    }
    if (other.mergedIntoId() != null) {
      return "Ticket " + id + " is merged into " + other.mergedIntoId();
    }
    return other.trashed() ? "Ticket " + id + " is in the trash" : null;
  }

  private void require(LinkInput input, BiFunction<Long, Request, @Nullable String> refusal) {
    List<Problem> problems = new ArrayList<>();
    input
        .named()
        .forEach(
            (id, named) -> {
              Request other = others.get(id);
              String why =
                  other == null
                      ? "You may edit no ticket with the id " + id
                      : refusal.apply(id, other);
              if (why != null) {
                problems.add(new Problem(Failure.INVALID_VALUE, List.of(named.path()), why));
              }
            });
    if (!problems.isEmpty()) {
      throw new DeskException(problems);
    }
  }

  /** What each of them is told of: the ticket of some others, and each of those of the ticket. */
  Map<Request, Set<Long>> told(Set<Long> ids) {
    Map<Request, Set<Long>> told = new LinkedHashMap<>();
    told.put(ticket, ids);
    ids.forEach(id -> told.put(Objects.requireNonNull(others.get(id)), Set.of(ticket.id())));
    return told;
  }
}
