package org.relaydesk.ground.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
  @ParameterizedTest(name = "{0} allows {1}: {2}")
  @CsvSource({
    "requests.view, requests.view, true",
    "requests.view, requests.edit, false",
    "requests.view, notes.view, false",
    "requests.*, requests.purge, true",
    "requests.*, request.purge, false",
    "*.*, keys.add, true",
    "'', requests.view, false",
    "requests.view|keys.add, keys.add, true",
  })
  void rightsOfRolesAddUp(String held, String wanted, boolean allowed) {
    assertThat(caller(held).may(Right.parse(wanted))).isEqualTo(allowed);
  }

  @Test
  void aMissingRightIsNamed() {
    Caller reader = caller("requests.view");
    Right edit = Right.parse("requests.edit");
    DeskException refused = catchThrowableOfType(DeskException.class, () -> reader.require(edit));
    assertThat(refused.failure()).isEqualTo(Failure.FORBIDDEN);
    assertThat(refused).hasMessageContaining("requests.edit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "requests", ".view"})
  void aRightWithoutModuleIsNone(String text) {
    assertThatThrownBy(() -> Right.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobodyIsNoCaller() {
    DeskException refused =
        catchThrowableOfType(DeskException.class, () -> new CurrentCaller().get());
    assertThat(refused.failure()).isEqualTo(Failure.KEY_INVALID);
  }

  private static Caller caller(String rights) {
    Set<Right> held =
        Arrays.stream(rights.split("\\|", -1))
            .filter(text -> !text.isEmpty())
            .map(Right::parse)
            .collect(Collectors.toSet());
    return new Caller(1, "Sam Roe", Grants.of(held, Scope.ALL), Set.of(), null);
  }
}
