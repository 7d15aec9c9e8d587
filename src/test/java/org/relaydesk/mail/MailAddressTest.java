package org.relaydesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nora",
        "@acme.example",
        "nora@",
        "nora@@acme.example",
        "nora vale@acme.example",
        "Nora <nora@acme.example>",
        "nora@acme.example>",
        "nora@acme.example,sam@acme.example",
        "nora@acme.example\r\nBcc: eve@evil.example",
        "nora\r\n@acme.example",
        "\"nora\r\nBcc: eve\"@evil.example",
        "\"quoted\"@acme.example",
        "nora(comment)@acme.example",
        ".nora@acme.example",
        "nora..vale@acme.example",
        "nora@-acme.example",
        "nora@acme..example",
        "nora@[127.0.0.1]",
        "nöra@acme.example",
        "=?utf-8?q?nora?=@acme.example\u0000",
        "nora@acme.example\u2028x",
        "nora@acme\u0000.example"
      })
  void whatMailCantBeSentToIsNone(String text) {
    assertThat(MailAddress.read(text)).isEmpty();
  }

  @Test
  void anAddressThatIsTooLongIsNone() {
    assertThat(MailAddress.read("n".repeat(65) + "@acme.example")).isEmpty();
    assertThat(MailAddress.read("n@" + "a.".repeat(130) + "example")).isEmpty();
  }

  @Test
  void aDomainOfAnotherScriptIsSentToInAscii() {
    assertThat(MailAddress.read(" Nora@Bücher.Example "))
        .contains(new MailAddress("Nora@xn--bcher-kva.example"));
  }

  @Test
  void aLongRunThatIsNoneAtItsEndIsRefusedAtOnce() {
    assertThat(MailAddress.read("a".repeat(60) + "@" + "a-".repeat(90))).isEmpty();
  }
}
