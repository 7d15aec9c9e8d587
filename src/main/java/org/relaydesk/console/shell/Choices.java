package org.relaydesk.console.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relaydesk.lookup.LookupEntry;
import org.relaydesk.lookup.LookupKind;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.lookup.Status;
import org.relaydesk.lookup.kind.LookupKinds;
import org.relaydesk.people.RepAccess;
import org.relaydesk.people.RepDirectory;
import org.relaydesk.people.group.SupportGroup;
import org.relaydesk.template.RequestTemplate;

/** What the select boxes offer, from memory. */
@Named
@ApplicationScoped
public class Choices {
  @Inject private LookupValues lookups;
  @Inject private RepDirectory directory;

  /** The values of a kind that are in use, by the kind's plural in the API. */
  public List<SelectItem> of(String path) {
    return items(lookups.inUse(entity(path), null));
  }

  /** The values that belong to another value; none while that one isn't chosen. */
  public List<SelectItem> of(String path, @Nullable String parentId) {
    return parentId == null || parentId.isEmpty()
        ? List.of()
        : items(lookups.inUse(entity(path), Long.valueOf(parentId)));
  }

  /**
   * The same with the value that a record has, which may be out of use by now.
   *
   * @param current the record's reference, as its API answer has it
   */
  public List<SelectItem> with(List<SelectItem> items, @Nullable Map<String, Object> current) {
    if (current == null) {
      return items;
    }
    Object id = current.get("id");
    if (items.stream().anyMatch(item -> item.getValue().equals(id))) {
      return items;
    }
    List<SelectItem> all = new ArrayList<>(items);
    all.add(0, new SelectItem(id, String.valueOf(current.get("name"))));
    return all;
  }

  /**
   * The statuses that a ticket may get.
   *
   * @param closing whether the caller may close it
   */
  public List<SelectItem> statuses(boolean closing) {
    List<LookupEntry> inUse = lookups.inUse(Status.class, null);
    return closing
        ? items(inUse)
        : items(inUse.stream().filter(status -> !isClosed(status)).toList());
  }

  private static boolean isClosed(LookupEntry entry) {
    return entry instanceof Status status && status.internalName().equals(Status.CLOSED);
  }

  /** The support reps who may answer for a key, by name. */
  public List<SelectItem> owners() {
    return items(directory.all().stream().filter(RepAccess::loginEnabled));
  }

  /** The support reps, by name. */
  public List<SelectItem> reps() {
    return items(directory.all().stream());
  }

  private static List<SelectItem> items(Stream<RepAccess> reps) {
    return reps.map(rep -> new SelectItem(Long.toString(rep.personId()), rep.name())).toList();
  }

  private static List<SelectItem> items(List<LookupEntry> entries) {
    return entries.stream()
        .map(entry -> new SelectItem(Long.toString(entry.id()), entry.name()))
        .toList();
  }

  private static Class<? extends LookupEntry> entity(String path) {
    return switch (path) {
      case "support_groups" -> SupportGroup.class;
      case "request_templates" -> RequestTemplate.class;
      default ->
          LookupKinds.byPath(path)
              .<Class<? extends LookupEntry>>map(LookupKind::entity)
              .orElseThrow(
                  () -> new IllegalArgumentException("No kind of look-up is called " + path));
    };
  }
}
