package org.relaydesk.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ChangeLineTest {
  @Test
  void showsWhatDiffersAndNothingElse() {
    assertThat(
            ChangeLine.between(
                Map.of("scope", "own", "name", "Shift"), Map.of("scope", "group", "name", "Shift")))
        .containsExactly(new ChangeLine("scope", "own", "group"));
  }

  @Test
  void looksIntoWhatIsNested() {
    Map<String, Object> before = Map.of("rights", Map.of("requests", List.of("view")));
    Map<String, Object> after =
        Map.of("rights", Map.of("requests", List.of("view", "edit"), "notes", List.of()));
    assertThat(ChangeLine.between(before, after))
        .containsExactly(new ChangeLine("rights requests", "view", "view, edit"));
  }

  @Test
  void namesTimesAndReferencesAsPeopleKnowThem() {
    Map<String, Object> after =
        Map.of(
            "expires_time", Map.of("display_value", "Mar 3", "value", "1772530800000"),
            "roles", List.of(Map.of("id", "1", "name", "SDAdmin"), Map.of("id", "2", "name", "X")));
    assertThat(ChangeLine.between(null, after))
        .containsExactlyInAnyOrder(
            new ChangeLine("expires time", "", "Mar 3"), new ChangeLine("roles", "", "SDAdmin, X"));
  }

  @Test
  void tellsWhatIsGoneAndNothingOfWhatNeverWas() {
    assertThat(ChangeLine.between(Map.of("name", "Shift", "id", "7"), null))
        .containsExactly(new ChangeLine("name", "Shift", ""));
    assertThat(ChangeLine.between(null, null)).isEmpty();
  }
}
