package org.relaydesk.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagePartsTest {
  private static final long HALF = PageParts.MOST_BYTES / 2;

  private static PageParts<Long> parts(Long... bytes) {
    return PageParts.of(List.of(bytes), row -> row);
  }

  @Test
  void whatFitsIsOnePart() {
    assertThat(parts(1L, HALF, HALF - 1).parts()).containsExactly(List.of(1L, HALF, HALF - 1));
  }

  @Test
  void aRowThatDoesntFitBeginsTheNextPart() {
    PageParts<Long> parts = parts(HALF, HALF, 1L, HALF, HALF);
    assertThat(parts.parts())
        .containsExactly(List.of(HALF, HALF), List.of(1L, HALF), List.of(HALF));
    assertThat(parts.heaviest()).isEqualTo(2 * HALF);
  }

  @Test
  void aRowThatIsTooLargeIsAPartOfItsOwn() {
    PageParts<Long> parts = parts(5L, 3 * HALF, 6L);
    assertThat(parts.parts()).containsExactly(List.of(5L), List.of(3 * HALF), List.of(6L));
    assertThat(parts.heaviest()).isEqualTo(3 * HALF);
  }

  @Test
  void noRowsAreNoParts() {
    assertThat(parts().parts()).isEmpty();
    assertThat(parts().heaviest()).isZero();
  }
}
