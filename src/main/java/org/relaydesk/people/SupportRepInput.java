package org.relaydesk.people;

import java.math.BigDecimal;
import java.util.List;
import org.relaydesk.base.input.Change;
import org.relaydesk.base.input.InputObject;
import org.relaydesk.base.input.Reference;
import org.relaydesk.base.kernel.Failure;
import org.relaydesk.lookup.LookupEntry;

/**
 * What a caller says of a support rep (contract §6); absent fields stay as they are.
 *
 * @param loginPermission whether he may sign in
 * @param roles all of his roles
 */
public record SupportRepInput(
    Change<String> name,
    Change<String> emailId,
    PersonDetails details,
    Change<Reference> department,
    Change<String> loginName,
    Change<Boolean> loginPermission,
    Change<BigDecimal> costPerHour,
    Change<List<Reference>> roles) {
  private static final int NAME = 250;
  private static final BigDecimal HIGHEST_COST = new BigDecimal("9999999999.99");

  /**
   * Reads a whole input.
   *
   * @throws org.relaydesk.base.kernel.DeskException for whatever is wrong with its shape
   */
  public static SupportRepInput read(InputObject in) {
    in.keep("name");
    in.readOnly("id", "is_technician", "status", "created_time");
    Change<BigDecimal> cost = in.decimal("cost_per_hour");
    if (cost.value().filter(sum -> !isCost(sum)).isPresent()) {
      in.refuse(
          Failure.INVALID_VALUE, "cost_per_hour", "A sum from 0 to 9,999,999,999.99, two decimals");
    }
    SupportRepInput input =
        new SupportRepInput(
            in.text("name", NAME),
            in.text("email_id", NAME),
            PersonDetails.read(in),
            in.reference("department"),
            in.text("login_name", NAME),
            in.bool("login_permission"),
            cost,
            in.references("roles"));
    in.finish();
    input.name.ifValue(name -> LookupEntry.requireStorable("name", name));
    input.emailId.ifValue(mail -> LookupEntry.requireStorable("email_id", mail));
    input.loginName.ifValue(login -> LookupEntry.requireStorable("login_name", login));
    return input;
  }

  private static boolean isCost(BigDecimal sum) {
    return sum.signum() >= 0
        && sum.compareTo(HIGHEST_COST) <= 0
        && sum.stripTrailingZeros().scale() <= 2;
  }
}
