package org.relaydesk.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.engine.query.criteria.Criterion.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.relaydesk.ground.input.Reference;

class ListInfoTest {
  @Test
  void aListKnowsWhatItAsksFor() {
    ListInfo info =
        ListInfo.sortedBy("id", true)
            .where(is("subject", "x"))
            .where(is("a", 1).with(is("is_trashed", true)));
    assertThat(info.asksFor("is_trashed")).isTrue();
    assertThat(info.asksFor("a")).isTrue();
    assertThat(info.asksFor("b")).isFalse();
    assertThat(info.counted().in("Mine").only("id").rows(11, 5))
        .isEqualTo(
            new ListInfo(
                5,
                11,
                "id",
                true,
                true,
                List.of("id"),
                List.of(),
                info.criteria(),
                Reference.toName("Mine")));
  }
}
