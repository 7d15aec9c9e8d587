package org.relaydesk.request.summary;

import java.util.List;
import org.relaydesk.ground.kernel.Right;

/** A kind of record that hangs on tickets and is told of in their summary. */
public interface Summarised {
  /** Who may view such records is told of them; it holds in tickets. */
  Right right();

  /** What is told of them. */
  List<SummaryFigure> figures();
}
