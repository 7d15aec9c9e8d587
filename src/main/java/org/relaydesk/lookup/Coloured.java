package org.relaydesk.lookup;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** A value that pages show in a color. */
@MappedSuperclass
public abstract class Coloured extends LookupEntry {
  @Column(name = "color")
  private @Nullable String color;

  protected Coloured() {}

  public @Nullable String color() {
    return color;
  }

  @Override
  protected void apply(LookupInput input) {
    super.apply(input);
    input.color().ifPresent(wanted -> color = wanted);
  }
}
