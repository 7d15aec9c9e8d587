package org.relaydesk.apikey.integration;

import java.util.List;
import java.util.function.Function;
import org.relaydesk.ground.address.AddressRanges;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.Echo;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.people.Person;

/**
 * What a caller says of an integration key (contract §13, 39); absent fields stay as they are.
 *
 * @param expiresAt milliseconds since the epoch; cleared never
 * @param allowedAddresses CIDRs and addresses that it may be used from; none for anywhere
 * @param owner the rep who answers for it; on add only
 * @param echo what it says of fields that an edit doesn't set
 */
public record IntegrationKeyInput(
    Change<String> name,
    Change<String> description,
    Change<List<Reference>> roles,
    Change<Long> expiresAt,
    Change<List<String>> allowedAddresses,
    Change<Boolean> enabled,
    Change<Reference> owner,
    Echo echo) {
  private static final int LONGEST_NAME = 250;
  private static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_ADDRESS = 50;

  /** Reads the input of an add: a name and a role are needed. */
  public static IntegrationKeyInput forAdd(InputObject in, TimePattern times) {
    in.require("name", "roles");
    Change<Reference> owner = in.reference("owner");
    return read(
        in,
        times,
        owner,
        whole -> {
          whole.finish();
          return Echo.NONE;
        });
  }

  /** Reads the input of an edit: what must be there can't be cleared. */
  public static IntegrationKeyInput forEdit(InputObject in, TimePattern times) {
    in.keep("name", "roles", "enabled");
    in.settled("owner", "A key is handed on by PUT …/reassign");
    return read(in, times, Change.absent(), InputObject::finishEdit);
  }

  private static IntegrationKeyInput read(
      InputObject in,
      TimePattern times,
      Change<Reference> owner,
      Function<InputObject, Echo> finish) {
    in.readOnly("value");
    Change<String> name = in.text("name", LONGEST_NAME).map(String::strip);
    Change<String> description = in.text("description", LONGEST_TEXT);
    Change<List<Reference>> roles = in.references("roles");
    Change<Long> expiresAt = in.instant("expires_time", times);
    Change<List<String>> addresses = addresses(in);
    Change<Boolean> enabled = in.bool("enabled");
    if (roles.value().filter(List::isEmpty).isPresent()) {
      in.refuse(Failure.MISSING, "roles", "A key without a role may do nothing");
    }
    Echo echo = finish.apply(in);
    name.ifValue(text -> Person.requireName("name", text));
    return new IntegrationKeyInput(
        name, description, roles, expiresAt, addresses, enabled, owner, echo);
  }

  private static Change<List<String>> addresses(InputObject in) {
    Change<List<String>> addresses =
        in.texts("allowed_addresses", LONGEST_ADDRESS)
            .map(texts -> texts.stream().map(String::strip).toList());
    String joined = String.join(",", addresses.orDefault(List.of()));
    try {
      AddressRanges.parse(joined);
    } catch (IllegalArgumentException e) {
      in.refuse(Failure.INVALID_VALUE, "allowed_addresses", String.valueOf(e.getMessage()));
    }
    if (joined.length() > LONGEST_TEXT) {
      in.refuse(Failure.INVALID_VALUE, "allowed_addresses", "Too many addresses");
    }
    return addresses;
  }
}
