package org.relaydesk.ground.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTest {
  @TempDir private Path folder;

  @Test
  void aNewOneIsForItsOwnerOnly() throws Exception {
    Path home = folder.resolve("desk");
    HomeFolder.make(home);
    assertThat(permissions(home)).isEqualTo("rwx------");
  }

  @Test
  void oneThatIsThereStaysAsItIs() throws Exception {
    Path home = Files.createDirectory(folder.resolve("shared"));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-x---"));
    HomeFolder.make(home);
    assertThat(permissions(home)).isEqualTo("rwxr-x---");
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
