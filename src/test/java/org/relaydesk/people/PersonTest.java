package org.relaydesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.ground.kernel.Inside;

class PersonTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Nora Vale, Nora, Vale",
    "Nora van der Vale, Nora van der, Vale",
    "'  Nora   Vale  ', Nora, Vale",
    "Nora, Nora,",
  })
  void aNameHasItsParts(String name, String first, String last) {
    Person person = new Person(name, null, 0);
    assertThat(Inside.get(person, "firstName")).isEqualTo(first);
    assertThat(Inside.get(person, "lastName")).isEqualTo(last);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "Nora Vale, Nora@Acme.Example, nora@acme.example",
    "Nora VALE, , nora vale",
    "Nora Vale, '  ', nora vale",
  })
  void twoTicketsAtOnceMakeOnePerson(String name, String email, String key) {
    assertThat(Inside.get(new Person(name, email, 0).onDemand(), "demandKey")).isEqualTo(key);
  }
}
