package org.relaydesk.lookup;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.database.ChangeStamps;
import org.relaydesk.engine.database.StampedCache;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.ReferenceWriter;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/**
 * The look-ups from memory: a ticket costs no statement for its status. Rights don't matter here:
 * it names what a ticket shows and checks what a ticket is given.
 */
@ApplicationScoped
public class LookupValues {
  @Inject private ChangeStamps stamps;

  /** The change stamp that whoever changes a look-up raises. */
  public static final String TOPIC = "lookups";

  @EJB private Lookups lookups;
  private StampedCache<Class<? extends LookupEntry>, LookupTable> tables;

  @PostConstruct
  void prepare() {
    tables = stamps.cache(TOPIC);
  }

  /** Every value of a kind in the order in which they were made, those out of use too. */
  public <T extends LookupEntry> List<T> all(Class<T> kind) {
    return table(kind).all().stream().map(kind::cast).toList();
  }

  /** The value with this id, in use or not; asks the database before it says no. */
  public <T extends LookupEntry> Optional<T> byId(Class<T> kind, long id) {
    Optional<LookupEntry> found = table(kind).byId(id);
    return found.or(() -> reloaded(kind).byId(id)).map(kind::cast);
  }

  /** The status that rules know by this internal name, whatever it is called by now. */
  public Status status(String internalName) {
    return all(Status.class).stream()
        .filter(status -> status.internalName().equals(internalName))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No status is " + internalName));
  }

  /**
   * The values that a ticket may have, the oldest first.
   *
   * @param parentId only those that belong to it; null for all
   */
  public List<LookupEntry> inUse(Class<? extends LookupEntry> kind, @Nullable Long parentId) {
    return table(kind).all().stream()
        .filter(entry -> !entry.deleted())
        .filter(entry -> parentId == null || parentId.equals(entry.parentId()))
        .toList();
  }

  /**
   * The value with this name.
   *
   * @param parentId the value that it belongs to; null for kinds that stand alone
   */
  public <T extends LookupEntry> Optional<T> byName(
      Class<T> kind, String name, @Nullable Long parentId) {
    Optional<LookupEntry> found = table(kind).byName(name, parentId);
    return found.or(() -> reloaded(kind).byName(name, parentId)).map(kind::cast);
  }

  /**
   * The value that a caller's reference means; the id wins over the name (contract §3).
   *
   * @param field named in the failure
   * @param parentId the value that it must belong to; null where any will do
   * @throws DeskException where there is none, or it is out of use
   */
  public <T extends LookupEntry> T resolve(
      Class<T> kind, String field, Reference reference, @Nullable Long parentId) {
    Long id = reference.id();
    String name = reference.name();
    Optional<T> found =
        id != null ? byId(kind, id) : byName(kind, name == null ? "" : name, parentId);
    T entry = found.orElseThrow(() -> unknown(kind, field, reference));
    if (parentId != null && !parentId.equals(entry.parentId())) {
      throw Failure.INVALID_VALUE.of(
          field, "The " + word(kind) + " '" + entry.name() + "' belongs to another one");
    }
    if (entry.deleted()) {
      throw Failure.INVALID_VALUE.of(
          field, "The " + word(kind) + " '" + entry.name() + "' is no longer in use");
    }
    return entry;
  }

  /** Writes a ticket's values of a kind. */
  public <T extends LookupEntry> ReferenceWriter writer(Class<T> kind) {
    return (out, field, id) -> write(out, field, kind, id);
  }

  /** Writes a ticket's value of a kind; null where it has none. */
  public <T extends LookupEntry> void write(
      Output out, String field, Class<T> kind, @Nullable Long id) {
    T entry = id == null ? null : byId(kind, id).orElse(null);
    if (entry == null) {
      out.nothing(field);
    } else {
      entry.write(out, field, this);
    }
  }

  private LookupTable table(Class<? extends LookupEntry> kind) {
    return tables.get(kind, () -> new LookupTable(lookups.all(kind)));
  }

  private LookupTable reloaded(Class<? extends LookupEntry> kind) {
    return tables.reload(kind, () -> new LookupTable(lookups.all(kind)));
  }

  private static <T extends LookupEntry> DeskException unknown(
      Class<T> kind, String field, Reference reference) {
    String which =
        reference.id() != null ? "with id " + reference.id() : "named '" + reference.name() + "'";
    return Failure.INVALID_VALUE.of(field, "No " + word(kind) + " " + which);
  }

  /** {@code RequestType} becomes "request type". */
  private static String word(Class<?> kind) {
    return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** All values of one kind, found by id or by name. */
  private static final class LookupTable {
    private static final Comparator<LookupEntry> BY_ID = Comparator.comparingLong(LookupEntry::id);

    private record Name(@Nullable Long parentId, String nameKey) {}

    private final List<LookupEntry> all;
    private final Map<Long, LookupEntry> byId = new HashMap<>();
    private final Map<Name, LookupEntry> byName = new HashMap<>();

    LookupTable(List<? extends LookupEntry> entries) {
      all = entries.stream().<LookupEntry>map(entry -> entry).sorted(BY_ID).toList();
      for (LookupEntry entry : entries) {
        byId.put(entry.id(), entry);
        byName.put(new Name(entry.parentId(), entry.nameKey()), entry);
      }
    }

    /** In the order in which they were made. */
    List<LookupEntry> all() {
      return all;
    }

    Optional<LookupEntry> byId(long id) {
      return Optional.ofNullable(byId.get(id));
    }

    Optional<LookupEntry> byName(String name, @Nullable Long parentId) {
      return Optional.ofNullable(byName.get(new Name(parentId, LookupEntry.key(name))));
    }
  }
}
