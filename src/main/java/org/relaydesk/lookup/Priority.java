package org.relaydesk.lookup;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.relaydesk.engine.query.Output;

/** In which order tickets are worked on. */
@Entity
@Table(name = "priority")
public class Priority extends Coloured {
  protected Priority() {}

  @Override
  protected void writeExtras(Output out, LookupValues others) {
    out.text("color", color());
  }
}
