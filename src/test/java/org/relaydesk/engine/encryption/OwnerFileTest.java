package org.relaydesk.engine.encryption;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OwnerFileTest {
  private static final String TEXT = "0123456789".repeat(5);

  @TempDir private Path home;

  /** Run by a process that may write less than that. */
  public static void main(String[] args) throws IOException {
    OwnerFile.write(Path.of(args[0]), TEXT);
  }

  @Test
  void takesThePlaceOfAnEarlierOneAndIsTheOwnersAlone() throws IOException {
    Path file = Files.writeString(home.resolve("login"), "earlier");
    OwnerFile.write(file, TEXT);
    assertThat(file).hasContent(TEXT);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(home).isDirectoryNotContaining(other -> !other.equals(file));
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "others have no prlimit")
  void onAFullDiskNothingIsLeftThatCouldBeTakenForIt() throws IOException, InterruptedException {
    Path file = home.resolve("login");
    assertThat(writeWithRoomFor(20, file)).isEqualTo(1);
    assertThat(home).isEmptyDirectory();
    assertThat(writeWithRoomFor(200, file)).isZero();
    assertThat(file).hasContent(TEXT);
  }

  @Test
  void whatCanNotBeReplacedStaysAndNothingBesideIt() throws IOException {
    Path taken = home.resolve("login");
    Files.createDirectories(taken.resolve("full"));
    assertThatThrownBy(() -> OwnerFile.write(taken, TEXT)).isInstanceOf(IOException.class);
    assertThat(home).isDirectoryNotContaining(file -> !file.equals(taken));
  }

  private static int writeWithRoomFor(int bytes, Path file)
      throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                "prlimit",
                "--fsize=" + bytes,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-cp",
                classes(OwnerFile.class) + File.pathSeparator + classes(OwnerFileTest.class),
                OwnerFileTest.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(writer.waitFor(30, SECONDS)).isTrue();
    return writer.exitValue();
  }

  private static String classes(Class<?> of) {
    return new File(URI.create(of.getProtectionDomain().getCodeSource().getLocation().toString()))
        .getPath();
  }
}
