package org.relaydesk.ground.kernel;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the caller of the request at hand; filters, the pages' sign-in and timers set it. */
@RequestScoped
public class CurrentCaller {
  private @Nullable Caller caller;
  private @Nullable String address;

  /**
   * The caller of the use case at hand.
   *
   * @throws DeskException {@link Failure#KEY_INVALID} where nobody is known
   */
  public Caller get() {
    return find().orElseThrow(() -> Failure.KEY_INVALID.because("No API key was given"));
  }

  public Optional<Caller> find() {
    return Optional.ofNullable(caller);
  }

  public void set(Caller newCaller) {
    caller = newCaller;
  }

  /** Where the call comes from; null where nobody called, as for timers. */
  public @Nullable String address() {
    return address;
  }

  /** Notes where the call comes from, before it is known who calls. */
  public void comesFrom(String newAddress) {
    address = newAddress;
  }
}
