package org.relaydesk.ground.input;

import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.json.Excerpt;

/**
 * How an input points to a record (contract §3): at least one part is given. Where the id is given
 * it decides, and the others are null.
 *
 * @param emailId for people only
 */
public record Reference(@Nullable Long id, @Nullable String name, @Nullable String emailId) {

  public static Reference toId(long id) {
    return new Reference(id, null, null);
  }

  public static Reference toName(String name) {
    return new Reference(null, name, null);
  }

  /** Whether it points to the record with this id by just that. */
  public boolean isId(@Nullable Long other) {
    return id != null && id.equals(other);
  }

  /** For messages: the strongest part, quoted where it is text, at most 80 characters of it. */
  public String shown() {
    if (id != null) {
      return "id " + id;
    }
    String text = name != null ? name : String.valueOf(emailId);
    return "'" + Excerpt.of(text, 80) + "'";
  }
}
