package org.relaydesk.request.summary;

import java.util.List;
import org.relaydesk.ground.kernel.Right;

/** A kind of nested record that has figures in a ticket's summary. */
public interface Summarised {
  /** The right to view such records, which the figures need. */
  Right right();

  /** The figures. */
  List<SummaryFigure> figures();
}
