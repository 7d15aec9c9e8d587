package org.relaydesk.apikey.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaydesk.ground.kernel.Inside;
import org.relaydesk.ground.settings.GivenSettings;
import org.relaydesk.people.password.PasswordChosen;

class FirstLoginFileTest {
  @TempDir private Path home;

  @Test
  void theFileGoesWhenItsOwnerAndNobodyElseChoosesAPassword() throws IOException {
    FirstLoginFile file =
        Inside.put(
            new FirstLoginFile(),
            "config",
            GivenSettings.of(Map.of("relaydesk.home", home.toString())));
    file.write("first", "rdk_key");
    assertThat(file.path()).content().contains("administrator", "first", "rdk_key");
    file.remove(new PasswordChosen(2, "sam"));
    assertThat(file.path()).exists();
    file.remove(new PasswordChosen(1, "Administrator"));
    assertThat(file.path()).doesNotExist();
    file.remove(new PasswordChosen(1, "administrator"));
  }
}
