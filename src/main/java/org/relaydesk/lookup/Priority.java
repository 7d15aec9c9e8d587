package org.relaydesk.lookup;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;

/** In which order tickets are worked on. */
@Entity
@Table(name = "priority")
public class Priority extends Coloured {
  public Priority() {}

  /** A ticket's priority. */
  public static final ValueType SHOWN =
      ValueType.named(
          "NamedPriority", new Member("color", ValueType.TEXT, "The color that pages show it in."));

  @Override
  protected void writeExtras(Output out, LookupValues others) {
    out.text("color", color());
  }
}
