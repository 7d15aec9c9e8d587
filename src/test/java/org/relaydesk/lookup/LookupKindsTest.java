package org.relaydesk.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookupKindsTest {
  @Test
  void thePathTemplateNamesEachKindOnce() {
    List<String> inTemplate = Arrays.asList(LookupKinds.PATHS.split("\\|", -1));
    assertThat(inTemplate)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            LookupKinds.ALL.stream().<String>map(LookupKind::path).toList());
  }

  @Test
  void noTwoKindsShareAWrapperOrAnEntity() {
    assertThat(LookupKinds.ALL).extracting(LookupKind::singular).doesNotHaveDuplicates();
    assertThat(LookupKinds.ALL).extracting(LookupKind::entity).doesNotHaveDuplicates();
  }

  @Test
  void aKindIsFoundByItsPath() {
    assertThat(LookupKinds.byPath("priorities").orElseThrow().entity()).isEqualTo(Priority.class);
    assertThat(LookupKinds.byPath("Priorities")).isEmpty();
    assertThat(LookupKinds.byPath("categories|subcategories")).isEmpty();
  }
}
