package org.relaydesk.it.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/**
 * A client that a common generator makes of the description compiles, and lists tickets typed. It
 * takes a quarter of a minute and a generator of many megabytes, so it runs once, and where it is
 * asked for: {@code -Dclient=true}, as {@code .ci/run} does.
 */
@Tag("postgresql-only")
@EnabledIfSystemProperty(named = "client", matches = "true")
final class GeneratedClientIT extends DeskIT {
  @Test
  void aGeneratedClientListsTicketsTyped() throws IOException, InterruptedException {
    String subject = TestRun.unique("typed").replace(' ', '-');
    Path output = TestRun.freshFolder("client").resolve("output.txt");
    Process maven =
        new ProcessBuilder(
                "mvn",
                "-B",
                "-ntp",
                "-q",
                "-f",
                "src/client/pom.xml",
                "compile",
                "exec:java",
                "-Dopenapi=" + TestRun.target().resolve("openapi/openapi.json"),
                "-Dclient.target=" + output.resolveSibling("target"),
                "-Dexec.args=" + desk().baseUri() + " " + TestRun.ADMIN_KEY + " " + subject)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(maven.waitFor(5, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(maven.exitValue()).as(said).isZero();
    assertThat(said).containsPattern(subject + " \\| Open \\| High \\| \\d+");
  }
}
