package org.relaydesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.KeyRules;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

class SupportRepInputTest {
  @Test
  void rolesComeByNameOneOrMany() {
    assertThat(read("{roles:[{name:'SDAdmin'},'SDReport']}").roles().value())
        .contains(List.of(Reference.toName("SDAdmin"), Reference.toName("SDReport")));
    assertThat(read("{roles:{name:'SDAdmin'}}").roles().value())
        .contains(List.of(Reference.toName("SDAdmin")));
    assertThat(read("{}").roles().isPresent()).isFalse();
  }

  @Test
  void absentIsNotNull() {
    SupportRepInput input = read("{login_name:null,login_permission:'true',cost_per_hour:'12.50'}");
    assertThat(input.loginName().isCleared()).isTrue();
    assertThat(input.loginPermission().value()).contains(true);
    assertThat(input.costPerHour().value()).contains(new BigDecimal("12.50"));
    assertThat(input.person().emailId().isPresent()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'{name:null}', name, MISSING",
    "'{password:1}', password, INVALID_VALUE",
    "'{roles:[7.5]}', roles, INVALID_VALUE",
  })
  void whatWontDoIsNamed(String json, String field, Failure failure) {
    DeskException refused = catchThrowableOfType(DeskException.class, () -> read(json));
    assertThat(refused.failure()).isEqualTo(failure);
    assertThat(refused.problems().get(0).fields().get(0)).startsWith(field);
  }

  private static SupportRepInput read(String json) {
    return SupportRepInput.forEdit(
        InputObject.of(
            LenientJson.parseObject("{technician:" + json + "}"), KeyRules.OURS, "technician"));
  }
}
