package org.relaydesk.people;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.Echo;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.lookup.LookupEntry;

/**
 * What a caller says of a support rep (contract §6); absent fields stay as they are.
 *
 * @param person what it says of the person
 * @param loginPermission whether the rep may sign in
 * @param roles all of the rep's roles
 * @param echo what it says of fields that an edit doesn't set
 */
public record SupportRepInput(
    PersonInput person,
    Change<String> loginName,
    Change<Boolean> loginPermission,
    Change<BigDecimal> costPerHour,
    Change<List<Reference>> roles,
    Echo echo) {
  private static final String JOB_TITLE = "job_title";
  private static final int NAME = 250;
  private static final BigDecimal HIGHEST_COST = new BigDecimal("9999999999.99");

  /**
   * Reads the input of an add.
   *
   * @throws org.relaydesk.ground.kernel.DeskException for whatever is wrong with its shape
   */
  public static SupportRepInput forAdd(InputObject in) {
    in.keep("name");
    return read(
        in,
        PersonInput.forAdd(in, JOB_TITLE),
        whole -> {
          whole.finish();
          return Echo.NONE;
        });
  }

  /** Reads the input of an edit, as {@link #forAdd}. */
  public static SupportRepInput forEdit(InputObject in) {
    in.keep("name");
    return read(in, PersonInput.forEdit(in, JOB_TITLE), InputObject::finishEdit);
  }

  /** What changes of a rep where somebody changes the person alone. */
  public static SupportRepInput of(PersonInput person) {
    return new SupportRepInput(
        person, Change.absent(), Change.absent(), Change.absent(), Change.absent(), Echo.NONE);
  }

  private static SupportRepInput read(
      InputObject in, PersonInput person, Function<InputObject, Echo> finish) {
    Change<BigDecimal> cost = in.decimal("cost_per_hour");
    if (cost.value().filter(sum -> !isCost(sum)).isPresent()) {
      in.refuse(
          Failure.INVALID_VALUE, "cost_per_hour", "A sum from 0 to 9,999,999,999.99, two decimals");
    }
    Change<String> loginName = in.text("login_name", NAME);
    Change<Boolean> loginPermission = in.bool("login_permission");
    Change<List<Reference>> roles = in.references("roles");
    loginName.ifValue(login -> LookupEntry.requireStorable("login_name", login));
    return new SupportRepInput(person, loginName, loginPermission, cost, roles, finish.apply(in));
  }

  private static boolean isCost(BigDecimal sum) {
    return sum.signum() >= 0
        && sum.compareTo(HIGHEST_COST) <= 0
        && sum.stripTrailingZeros().scale() <= 2;
  }
}
