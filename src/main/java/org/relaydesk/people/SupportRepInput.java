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
 * @param loginPermission whether the rep may sign in
 * @param roles all of the rep's roles
 * @param echo what it says of fields that an edit doesn't set
 */
public record SupportRepInput(
    Change<String> name,
    Change<String> emailId,
    PersonDetails details,
    Change<Reference> department,
    Change<String> loginName,
    Change<Boolean> loginPermission,
    Change<BigDecimal> costPerHour,
    Change<List<Reference>> roles,
    Echo echo) {
  private static final int NAME = 250;
  private static final BigDecimal HIGHEST_COST = new BigDecimal("9999999999.99");

  /**
   * Reads the input of an add.
   *
   * @throws org.relaydesk.ground.kernel.DeskException for whatever is wrong with its shape
   */
  public static SupportRepInput forAdd(InputObject in) {
    return read(
        in,
        whole -> {
          whole.finish();
          return Echo.NONE;
        });
  }

  /** Reads the input of an edit, as {@link #forAdd}. */
  public static SupportRepInput forEdit(InputObject in) {
    return read(in, InputObject::finishEdit);
  }

  private static SupportRepInput read(InputObject in, Function<InputObject, Echo> finish) {
    in.keep("name");
    Change<BigDecimal> cost = in.decimal("cost_per_hour");
    if (cost.value().filter(sum -> !isCost(sum)).isPresent()) {
      in.refuse(
          Failure.INVALID_VALUE, "cost_per_hour", "A sum from 0 to 9,999,999,999.99, two decimals");
    }
    SupportRepInput input = shape(in, cost, finish);
    input.name.ifValue(name -> LookupEntry.requireStorable("name", name));
    input.emailId.ifValue(mail -> LookupEntry.requireStorable("email_id", mail));
    input.loginName.ifValue(login -> LookupEntry.requireStorable("login_name", login));
    return input;
  }

  private static SupportRepInput shape(
      InputObject in, Change<BigDecimal> cost, Function<InputObject, Echo> finish) {
    Change<String> name = in.text("name", NAME);
    Change<String> emailId = in.text("email_id", NAME);
    PersonDetails details = PersonDetails.read(in);
    Change<Reference> department = in.reference("department");
    Change<String> loginName = in.text("login_name", NAME);
    Change<Boolean> loginPermission = in.bool("login_permission");
    Change<List<Reference>> roles = in.references("roles");
    return new SupportRepInput(
        name,
        emailId,
        details,
        department,
        loginName,
        loginPermission,
        cost,
        roles,
        finish.apply(in));
  }

  private static boolean isCost(BigDecimal sum) {
    return sum.signum() >= 0
        && sum.compareTo(HIGHEST_COST) <= 0
        && sum.stripTrailingZeros().scale() <= 2;
  }
}
