package org.relaydesk.ground.lifecycle;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A process that is ours ends, whatever hangs. */
final class ServerEndTest {
  private static Process started(String how) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            EndingProcess.class.getName(),
            how)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** What it said is read only once it is over. */
  private static void endsByItself(Process process) throws InterruptedException {
    boolean over = process.waitFor(30, SECONDS);
    if (!over) {
      process.destroyForcibly();
    }
    assertThat(over).as("it ended by itself").isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
  }

  @Test
  void withoutMemoryItNeedsNoLogToEnd() throws Exception {
    Process process = started("log-is-held");
    endsByItself(process);
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
        .endsWith("start it anew, with more (-Xmx) if this comes again\n");
  }

  @Test
  void withoutMemoryItEndsThoughNobodyReadsWhatItSays() throws Exception {
    Process process = started("nobody-reads");
    AtomicInteger unread = new AtomicInteger();
    await("the pipe is full")
        .atMost(30, SECONDS)
        .until(
            () -> {
              int before = unread.getAndSet(process.getInputStream().available());
              return before > 0 && before == unread.get();
            });
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
    endsByItself(process);
  }

  @Test
  void forAnotherReasonItEndsThoughItsLogHangs() throws Exception {
    endsByItself(started("log-is-held-at-another-end"));
  }
}
