package org.relaydesk.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A record in hand is read as a query would answer it. */
class AttributesTest {
  private final Attributes attributes =
      new Attributes(Ticket.class, List.of("id", "activity.notes"));

  @SuppressWarnings("UnusedVariable") // read by their names
  private static class Base {
    private final long id = 17;
  }

  @SuppressWarnings("UnusedVariable") // read by their names
  private static final class Ticket extends Base {
    private final @Nullable Activity activity;

    Ticket(@Nullable Activity activity) {
      this.activity = activity;
    }
  }

  private record Activity(int notes) {}

  @Test
  void aDottedPathLeadsToWhatItRefersTo() {
    assertThat(attributes.of(new Ticket(new Activity(3)))).containsExactly(17L, 3);
  }

  @Test
  void whatIsNotInHandIsNull() {
    assertThat(attributes.of(new Ticket(null))).containsExactly(17L, null);
  }

  @Test
  void aPathThatLeadsNowhereIsAMistakeOfTheProgram() {
    assertThatThrownBy(() -> new Attributes(Ticket.class, List.of("activity.notices")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("notices");
  }
}
