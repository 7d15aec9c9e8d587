package org.relaydesk.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameGroupsTest {
  /** Anna twice, as two people of one name, Ben, and three rows that refer to nobody. */
  private final NameGroups groups =
      NameGroups.of(
          List.of(counted(7L, "Anna", 2), counted(9L, "Anna", 3), counted(8L, "Ben", 4), nobody(3)),
          true);

  private static @Nullable Object[] counted(@Nullable Long id, @Nullable String name, long rows) {
    return new @Nullable Object[] {id, name, rows};
  }

  private static @Nullable Object[] nobody(long rows) {
    return counted(null, null, rows);
  }

  private static Optional<NameGroups.Part> part(int skipped, @Nullable Long... ids) {
    return Optional.of(new NameGroups.Part(new ArrayList<>(Arrays.asList(ids)), skipped));
  }

  @Test
  void thePageInsideARunSkipsWhatStandsBeforeItThere() {
    assertThat(groups.part(6, 2)).isEqualTo(part(1, 8L));
  }

  @Test
  void theFirstRowsOfARunSkipNone() {
    assertThat(groups.part(5, 4)).isEqualTo(part(0, 8L));
  }

  @Test
  void peopleOfOneNameAreOneGroup() {
    assertThat(groups.part(3, 1)).isEqualTo(part(3, 7L, 9L));
  }

  @Test
  void aPageOverABorderNeedsBothRuns() {
    assertThat(groups.part(8, 2)).isEqualTo(part(3, 8L, null));
  }

  @Test
  void rowsThatReferToNothingAreARunToo() {
    assertThat(groups.part(10, 25)).isEqualTo(part(1, (Long) null));
  }

  @Test
  void behindTheEndThereIsNone() {
    assertThat(groups.part(12, 25)).isEmpty();
    assertThat(NameGroups.of(List.of(), true).part(0, 25)).isEmpty();
  }

  @Test
  void allOfThemTogetherAreTheList() {
    assertThat(groups.rows()).isEqualTo(12);
  }

  @Test
  void ofNamesThatWereCutTheLastOneIsNotTrusted() {
    NameGroups first = NameGroups.of(List.of(counted(7L, "Anna", 2), counted(8L, "Ben", 4)), false);
    assertThat(first.part(0, 2)).isEqualTo(part(0, 7L));
    assertThat(first.part(1, 2)).as("what follows Anna isn't known").isEmpty();
  }
}
