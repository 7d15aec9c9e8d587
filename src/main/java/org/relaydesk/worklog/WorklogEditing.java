package org.relaydesk.worklog;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.lookup.WorklogType;
import org.relaydesk.people.People;
import org.relaydesk.people.PersonCard;
import org.relaydesk.people.PersonDirectory;
import org.relaydesk.people.RepDirectory;

/** The rules of adding and editing worklogs; stores nothing. */
@ApplicationScoped
public class WorklogEditing {
  @EJB private People people;
  @Inject private PersonDirectory directory;
  @Inject private RepDirectory reps;
  @Inject private LookupValues lookups;
  @Inject private CurrentCaller caller;

  /**
   * The owner of a new worklog: the named rep, or the caller.
   *
   * @throws org.relaydesk.ground.kernel.DeskException where it is no support rep's, or nobody is
   *     named and the caller is none
   */
  long firstOwner(WorklogInput input) {
    if (input.owner().value().isPresent()) {
      return named(input.owner().value().get());
    }
    long me = caller.get().personId();
    if (reps.byId(me).isEmpty()) {
      throw Failure.MISSING.of("owner", "Mandatory: owner, where the key is no support rep's");
    }
    return me;
  }

  private long named(Reference reference) {
    return people.technician("owner", reference).id();
  }

  /** Fills a new worklog. */
  void begin(Worklog worklog, WorklogInput input) {
    worklog.time(WorkTime.first(input.time()));
    describe(worklog, input);
    price(worklog, input, true);
  }

  /** Changes what the input names. */
  void edit(Worklog worklog, WorklogInput input) {
    long ownerBefore = worklog.ownerId();
    long spentBefore = worklog.time().spent();
    input
        .owner()
        .ifValue(
            // The owner is accepted even if they are no rep any more.
            owner -> worklog.ownerId(owner.isId(ownerBefore) ? ownerBefore : named(owner)));
    worklog.time(worklog.time().changedBy(input.time()));
    describe(worklog, input);
    price(
        worklog, input, ownerBefore != worklog.ownerId() || spentBefore != worklog.time().spent());
  }

  private void describe(Worklog worklog, WorklogInput input) {
    worklog.describe(input);
    input.type().ifPresent(type -> worklog.typeId(typeId(worklog.typeId(), type)));
  }

  /** Accepts the type that the worklog has, even one out of use. */
  private @Nullable Long typeId(@Nullable Long held, @Nullable Reference named) {
    if (named == null || (held != null && named.isId(held))) {
      return named == null ? null : held;
    }
    return lookups.resolve(WorklogType.class, "type", named, null).id();
  }

  private void price(Worklog worklog, WorklogInput input, boolean fresh) {
    input.cost().requireTold(caller.get());
    worklog.cost(
        worklog
            .cost()
            .changedBy(input.cost(), fresh, worklog.time().spent(), rate(worklog.ownerId())));
  }

  private @Nullable BigDecimal rate(long ownerId) {
    return directory.byId(ownerId).map(PersonCard::costPerHour).orElse(null);
  }
}
