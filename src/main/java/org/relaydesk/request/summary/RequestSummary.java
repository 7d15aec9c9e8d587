package org.relaydesk.request.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.output.Output;

/** The figures of one ticket. */
public final class RequestSummary {
  /** The ticket's id stands before the figures. */
  private static final int BEFORE = 1;

  private final List<SummaryFigure> told;
  private final @Nullable Object[] row;

  RequestSummary(List<SummaryFigure> told, @Nullable Object[] row) {
    this.told = told;
    this.row = row;
  }

  /** Writes them into the object that is open. */
  public void write(Output out) {
    for (int i = 0; i < told.size(); i++) {
      SummaryFigure figure = told.get(i);
      figure.writer().write(out, figure.shown().name(), (Number) row[i + BEFORE]);
    }
  }
}
