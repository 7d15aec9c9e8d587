package org.relaydesk.request.model;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.people.NamedPerson;
import org.relaydesk.people.People;

/**
 * Finds the people whom an input names once for many tickets; an unknown person is refused before
 * any ticket is changed.
 */
@ApplicationScoped
public class KnownPeople {
  private static final String TECHNICIAN = "technician";
  private static final Set<String> NAMED = Set.of(TECHNICIAN, "requester", "on_behalf_of");

  @EJB private People people;

  /**
   * The same input, naming them by their ids.
   *
   * @throws org.relaydesk.ground.kernel.DeskException for somebody whom nobody knows
   */
  public RequestInput in(RequestInput input) {
    return new RequestInput(
        input.settings().stream().<EditableField.Setting<?, ?>>map(this::known).toList(),
        input.template(),
        input.files(),
        input.toLinked(),
        input.echo());
  }

  @SuppressWarnings("unchecked") // Replaces a named person by a reference with the id.
  private EditableField.Setting<?, ?> known(EditableField.Setting<?, ?> setting) {
    return NAMED.contains(setting.field().name())
        ? byId((EditableField.Setting<Reference, ?>) setting)
        : setting;
  }

  private <V> EditableField.Setting<Reference, V> byId(
      EditableField.Setting<Reference, V> setting) {
    String field = setting.field().name();
    return new EditableField.Setting<>(
        setting.field(), setting.change().map(named -> Reference.toId(found(field, named).id())));
  }

  private NamedPerson found(String field, Reference named) {
    return field.equals(TECHNICIAN)
        ? people.technician(field, named)
        : people.requester(field, named, false);
  }
}
