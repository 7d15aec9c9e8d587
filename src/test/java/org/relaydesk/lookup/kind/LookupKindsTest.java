package org.relaydesk.lookup.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.relaydesk.lookup.LookupKind;
import org.relaydesk.lookup.Priority;

class LookupKindsTest {
  @Test
  void thePathTemplateNamesEachKindOnce() {
    List<String> inTemplate = Arrays.asList(LookupKinds.PATHS.split("\\|", -1));
    assertThat(inTemplate)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    LookupKinds.ALL.stream().map(LookupKind::path),
                    LookupKinds.OTHER_NAMES.keySet().stream())
                .toList());
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
