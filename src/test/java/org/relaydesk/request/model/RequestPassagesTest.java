package org.relaydesk.request.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.lookup.Entries.status;
import static org.relaydesk.lookup.Entries.stopped;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.relaydesk.ground.kernel.Inside;
import org.relaydesk.lookup.Status;
import org.relaydesk.template.RequestTemplate;

/** The way of a ticket from open to completed and back (contract §13, 3 and 28). */
class RequestPassagesTest {
  private static final Status OPEN = status(1, "Open", true);
  private static final Status ON_HOLD = status(2, "On Hold", true);
  private static final Status RESOLVED = status(3, "Resolved", false);
  private static final Status CLOSED = status(4, "Closed", false);

  private final Request request =
      new Request(17, 4, Inside.make(RequestTemplate.class), OPEN, 1000);

  @Nested
  class Timer {
    private static final Status WAITING = stopped(status(5, "Waiting", true));
    private static final Status DONE = stopped(status(6, "Done", false));

    @Test
    void standsWhereTheStatusStopsItAndGoesOnFromThere() {
      assertTimer(0L, 1000L);
      request.moveTo(OPEN, ON_HOLD, 1500);
      assertTimer(0L, 1000L);
      request.moveTo(ON_HOLD, WAITING, 3000);
      assertTimer(2000L, null);
      request.moveTo(WAITING, DONE, 4000);
      assertTimer(2000L, null);
      request.moveTo(DONE, OPEN, 9000);
      assertTimer(2000L, 9000L);
      request.moveTo(OPEN, DONE, 9500);
      assertTimer(2500L, null);
    }

    @Test
    void neverRunsBackWithTheClock() {
      request.moveTo(OPEN, WAITING, 10);
      assertTimer(0L, null);
    }

    private void assertTimer(long ran, @Nullable Long since) {
      assertThat(held("timerRan")).isEqualTo(ran);
      assertThat(held("timerSince")).isEqualTo(since);
    }
  }

  @Nested
  class Trash {
    @Test
    void remembersTheDeleteThatPutItThereUntilItIsRestored() {
      request.trash(5000, true);
      assertThat(request.deletedSince(4999)).isTrue();
      assertThat(request.deletedSince(5000)).isFalse();
      request.restore();
      assertThat(request.deletedSince(0)).isFalse();
    }

    @Test
    void isEnteredByNoDeleteWhereItIsOnlyMovedThere() {
      request.trash(5000, false);
      assertThat(request.trashed()).isTrue();
      assertThat(request.deletedSince(0)).isFalse();
    }
  }

  @Nested
  class Passages {
    @Test
    void resolvingAndThenClosingIsOne() {
      request.moveTo(OPEN, RESOLVED, 2000);
      request.moveTo(RESOLVED, CLOSED, 3000);
      assertThat(request.passageNo()).isOne();
      assertTimes(2000L, 3000L);
    }

    @Test
    void closingAtOnceIsOneToo() {
      request.moveTo(OPEN, CLOSED, 2000);
      assertThat(request.passageNo()).isOne();
      assertTimes(2000L, 2000L);
    }

    @Test
    void reopeningAndResolvingAgainIsTheSecond() {
      request.moveTo(OPEN, RESOLVED, 2000);
      request.moveTo(RESOLVED, OPEN, 3000);
      assertThat(request.passageNo()).isOne();
      assertTimes(null, null);
      request.moveTo(OPEN, RESOLVED, 4000);
      assertThat(request.passageNo()).isEqualTo(2);
      assertTimes(4000L, null);
    }

    @Test
    void betweenOpenStatusesThereIsNone() {
      request.moveTo(OPEN, ON_HOLD, 2000);
      request.moveTo(ON_HOLD, OPEN, 3000);
      assertThat(request.passageNo()).isZero();
      assertThat(held("reopened")).isEqualTo(false);
    }

    @Test
    void fromClosedBackToResolvedThereIsNone() {
      request.moveTo(OPEN, CLOSED, 2000);
      request.moveTo(CLOSED, RESOLVED, 3000);
      assertThat(request.passageNo()).isOne();
      assertTimes(2000L, null);
    }
  }

  @Test
  void aReopenedTicketStaysMarkedAsSuch() {
    request.moveTo(OPEN, CLOSED, 2000);
    request.moveTo(CLOSED, OPEN, 3000);
    request.moveTo(OPEN, CLOSED, 4000);
    assertThat(held("reopened")).isEqualTo(true);
  }

  @Test
  void takingTheResolutionBackForgetsWhoWroteIt() {
    request.resolve("Swapped PSU", 4, 2000);
    assertThat(request.resolution()).isEqualTo("Swapped PSU");
    assertThat(held("resolutionById")).isEqualTo(4L);
    request.resolve(null, 5, 3000);
    assertThat(request.resolution()).isNull();
    assertThat(held("resolutionById")).isNull();
    assertThat(held("resolutionAt")).isNull();
  }

  @Test
  void aTicketAlwaysHasARequester() {
    assertThat(request.requesterId()).as("who made it").isEqualTo(4);
    request.requesterId(9L);
    request.requesterId(null);
    assertThat(request.requesterId()).isEqualTo(9);
  }

  @Test
  void anotherCategoryTakesItsPartsAlong() {
    request.categoryId(1L);
    request.subcategoryId(11L);
    request.itemId(111L);
    request.categoryId(1L);
    assertThat(request.itemId()).as("the same category").isEqualTo(111);
    request.subcategoryId(12L);
    assertThat(request.itemId()).isNull();
    request.categoryId(2L);
    assertThat(request.subcategoryId()).isNull();
  }

  @Test
  void theTimeOfTheAssignmentGoesWithTheTechnician() {
    request.technicianId(4L);
    request.noteAssignment(2000);
    assertThat(held("assignedAt")).isEqualTo(2000L);
    request.technicianId(null);
    request.noteAssignment(3000);
    assertThat(held("assignedAt")).isNull();
  }

  private void assertTimes(@Nullable Long resolvedAt, @Nullable Long completedAt) {
    assertThat(held("resolvedAt")).as("resolved").isEqualTo(resolvedAt);
    assertThat(held("completedAt")).as("completed").isEqualTo(completedAt);
  }

  private @Nullable Object held(String field) {
    return Inside.get(request, field);
  }
}
