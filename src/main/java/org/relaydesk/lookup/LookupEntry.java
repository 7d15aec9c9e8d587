package org.relaydesk.lookup;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.ground.kernel.Failure;

/** A value that administrators keep and tickets refer to (contract §7). */
@MappedSuperclass
public abstract class LookupEntry {
  private static final int LONGEST_NAME = 250;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lookup_seq")
  @SequenceGenerator(name = "lookup_seq", sequenceName = "lookup_seq", allocationSize = 10)
  @Column(name = "id")
  private @Nullable Long id;

  @Column(name = "name")
  private String name = "";

  @Column(name = "name_key")
  private String nameKey = "";

  @Column(name = "description")
  private @Nullable String description;

  @Column(name = "deleted")
  private boolean deleted;

  @Column(name = "version")
  @Version
  private long version = 1;

  protected LookupEntry() {}

  /** The form in which a name is compared: case doesn't matter. */
  public static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Refuses what can't be stored: some letters become two when they are made small.
   *
   * @param field named in the failure
   */
  public static void requireStorable(String field, String name) {
    if (name.length() > LONGEST_NAME || key(name).length() > LONGEST_NAME) {
      throw Failure.INVALID_VALUE.of(field, "At most " + LONGEST_NAME + " characters");
    }
  }

  /** Tells what it will be stored as. */
  protected void assignId(long newId) {
    id = newId;
  }

  /** Its id; 0 before it is stored. */
  public long id() {
    return id == null ? 0 : id;
  }

  public String name() {
    return name;
  }

  /** Whether it is out of use: old tickets keep it, new ones can't have it. */
  public boolean deleted() {
    return deleted;
  }

  /** Moves with each edit; for its ETag. */
  public long version() {
    return version;
  }

  String nameKey() {
    return nameKey;
  }

  /** Id of the value that this one belongs to; null where its kind stands alone. */
  public @Nullable Long parentId() {
    return null;
  }

  /** Puts a new one below another; kinds that stand alone have no such place. */
  void belongTo(long newParentId) {
    throw new IllegalStateException(getClass().getSimpleName() + " stands alone");
  }

  /** Takes what the input names, short of where it belongs. */
  protected void apply(LookupInput input) {
    input.name().ifValue(this::rename);
    input.description().ifPresent(text -> description = text);
    input.deleted().ifValue(out -> use(!out));
  }

  private void rename(String newName) {
    requireStorable("name", newName);
    name = newName;
    nameKey = key(newName);
  }

  private void use(boolean again) {
    if (again) {
      deleted = false;
    } else {
      retire();
    }
  }

  /** Takes it out of use. */
  public void retire() {
    requireDispensable();
    deleted = true;
  }

  /**
   * Refuses where the desk itself needs it.
   *
   * @throws org.relaydesk.ground.kernel.DeskException NOT_EDITABLE
   */
  protected void requireDispensable() {}

  /** Whether both can't be told apart by name. */
  boolean clashesWith(LookupEntry other) {
    return nameKey.equals(other.nameKey) && Objects.equals(parentId(), other.parentId());
  }

  /** Writes it as a ticket shows it: id, name and what its kind adds. */
  final void write(Output out, String field, LookupValues others) {
    out.json().writeStartObject(field);
    out.id("id", id());
    out.text("name", name);
    writeExtras(out, others);
    out.json().writeEnd();
  }

  /**
   * What a kind shows beside id and name.
   *
   * @param others where values of other kinds are found
   */
  protected void writeExtras(Output out, LookupValues others) {}
}
