package org.relaydesk.edge.parameter;

import java.util.Optional;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/** A record's id in a path, as a JAX-RS parameter. */
@Schema(implementation = String.class)
public record RecordId(long value) {
  private static final int MOST_DIGITS = 18;
  private static final int MOST_SHOWN = 20;

  /**
   * Called by JAX-RS after the filters.
   *
   * @throws DeskException {@link Failure#NOT_FOUND} where it is no number (contract §13, 26)
   */
  public static RecordId fromString(String text) {
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (text.isEmpty() || text.length() > MOST_DIGITS || !digits) {
      throw unknown(text);
    }
    return new RecordId(Long.parseLong(text));
  }

  /**
   * The record with this id.
   *
   * @param finder finds one by its id
   * @throws DeskException {@link Failure#NOT_FOUND} where there is none
   */
  public <T> T find(LongFunction<Optional<T>> finder) {
    return finder.apply(value).orElseThrow(() -> unknown(toString()));
  }

  /** The failure of an unknown id (contract §13, 26). */
  public static DeskException unknown(String id) {
    String shown = id.substring(0, Math.min(id.length(), MOST_SHOWN));
    return Failure.NOT_FOUND.of("id", "Nothing has the id '" + shown + "'");
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
