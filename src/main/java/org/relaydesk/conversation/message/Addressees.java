package org.relaydesk.conversation.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.mail.MailAddress;
import org.relaydesk.mail.Recipients;
import org.relaydesk.people.PersonCard;
import org.relaydesk.people.PersonDirectory;
import org.relaydesk.people.PersonReferences;

/** Addresses of a reply: reads them from inputs, stores them as one text, and shows them. */
@ApplicationScoped
public class Addressees {
  private static final String SEPARATOR = ", ";
  private static final ValueType SHOWN =
      ValueType.object("Addressee", new Member("email_id", ValueType.TEXT, "The address.")).list();

  @Inject private PersonDirectory people;
  @Inject private CurrentCaller caller;

  /**
   * The addresses of an input, or the stored ones if it names none.
   *
   * @param field named in the failure
   * @throws org.relaydesk.ground.kernel.DeskException INVALID_VALUE where one is no address, or a
   *     person has none
   */
  public List<MailAddress> read(
      String field, Change<List<Reference>> given, @Nullable String kept) {
    if (!given.isPresent()) {
      return kept(kept);
    }
    List<MailAddress> addresses =
        given.orDefault(List.of()).stream()
            .map(reference -> address(field, reference))
            .distinct()
            .toList();
    if (addresses.size() > Recipients.MOST) {
      throw Failure.INVALID_VALUE.of(field, "At most " + Recipients.MOST + " addresses");
    }
    return addresses;
  }

  private MailAddress address(String field, Reference reference) {
    Long id = reference.id();
    if (id == null) {
      String text = reference.emailId() == null ? reference.name() : reference.emailId();
      return MailAddress.of(field, String.valueOf(text));
    }
    return of(id)
        .orElseThrow(
            () ->
                Failure.INVALID_VALUE.of(
                    field, "Nobody with " + reference.shown() + " has an e-mail address"));
  }

  /** A person's address; empty for an integration, a deleted person, and one without an address. */
  public Optional<MailAddress> of(long personId) {
    return people
        .byId(personId)
        .filter(card -> !card.integration() && !card.deleted())
        .map(PersonCard::emailId)
        .flatMap(MailAddress::read);
  }

  /** The text for a column; null for none. */
  public static @Nullable String text(List<MailAddress> addresses) {
    return addresses.isEmpty()
        ? null
        : addresses.stream().map(MailAddress::text).collect(Collectors.joining(SEPARATOR));
  }

  private static List<MailAddress> kept(@Nullable String text) {
    return addresses(text).stream().flatMap(each -> MailAddress.read(each).stream()).toList();
  }

  private static List<String> addresses(@Nullable String text) {
    return text == null ? List.of() : Arrays.asList(text.split(SEPARATOR));
  }

  /** Adds a field with the addresses of a column; null to callers who may not view people. */
  public FieldList.Builder field(FieldList.Builder fields, String name, String path, String says) {
    return fields
        .named(name, path, this::requireView)
        .field(name, path, SHOWN, (out, row) -> writeGuarded(out, name, row.text(0)), says);
  }

  /**
   * The same for a record that only its writer sees: shown even without the right to view people.
   */
  public FieldList.Builder ownField(
      FieldList.Builder fields, String name, String path, String says) {
    return fields
        .named(name, path)
        .field(name, path, SHOWN, (out, row) -> write(out, name, row.text(0)), says);
  }

  /**
   * Refuses a person named by id to a caller who may not view people: {@link #ownField} would show
   * the address.
   *
   * @throws org.relaydesk.ground.kernel.DeskException FORBIDDEN naming the field
   */
  public void requireTyped(String field, Change<List<Reference>> given) {
    boolean asks = given.orDefault(List.of()).stream().anyMatch(each -> each.id() != null);
    if (asks && !caller.get().may(PersonReferences.VIEW)) {
      throw Failure.FORBIDDEN.of(
          field, "To name people by id takes " + PersonReferences.VIEW + "; an address does not");
    }
  }

  private void requireView(String field) {
    if (!caller.get().may(PersonReferences.VIEW)) {
      throw Failure.FORBIDDEN.because(
          "To search or sort by '" + field + "' takes " + PersonReferences.VIEW);
    }
  }

  private static void writeGuarded(Output out, String name, @Nullable String text) {
    if (out.readerMay(PersonReferences.VIEW)) {
      write(out, name, text);
    } else {
      out.nothing(name);
    }
  }

  private static void write(Output out, String name, @Nullable String text) {
    out.json().writeStartArray(name);
    for (String address : addresses(text)) {
      out.json().writeStartObject();
      out.text("email_id", address);
      out.json().writeEnd();
    }
    out.json().writeEnd();
  }
}
