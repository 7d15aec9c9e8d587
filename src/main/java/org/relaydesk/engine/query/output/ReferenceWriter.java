package org.relaydesk.engine.query.output;

import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.shape.ValueType;

/** Writes what a row refers to by its id, from memory. */
@FunctionalInterface
public interface ReferenceWriter {
  /** Writes it as a field of the object that is open; null where the id is. */
  void write(Output out, String name, @Nullable Long id);

  /** The type of what it writes. */
  default ValueType shown() {
    return ValueType.NAMED;
  }

  /** The same writer, with its wider type. */
  default ReferenceWriter showing(ValueType type) {
    ReferenceWriter plain = this;
    return new ReferenceWriter() {
      @Override
      public void write(Output out, String name, @Nullable Long id) {
        plain.write(out, name, id);
      }

      @Override
      public ValueType shown() {
        return type;
      }
    };
  }
}
