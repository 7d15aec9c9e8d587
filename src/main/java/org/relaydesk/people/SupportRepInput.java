package org.relaydesk.people;

import java.math.BigDecimal;
import java.util.List;
import org.relaydesk.base.input.Change;
import org.relaydesk.base.input.InputObject;
import org.relaydesk.base.input.Reference;

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

  /**
   * Reads a whole input.
   *
   * @throws org.relaydesk.base.kernel.DeskException for whatever is wrong with its shape
   */
  public static SupportRepInput read(InputObject in) {
    in.keep("name");
    in.readOnly("id", "is_technician", "status", "created_time");
    SupportRepInput input =
        new SupportRepInput(
            in.text("name", NAME),
            in.text("email_id", NAME),
            PersonDetails.read(in),
            in.reference("department"),
            in.text("login_name", NAME),
            in.bool("login_permission"),
            in.decimal("cost_per_hour"),
            in.references("roles"));
    in.finish();
    return input;
  }
}
