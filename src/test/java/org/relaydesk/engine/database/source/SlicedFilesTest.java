package org.relaydesk.engine.database.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What threads that write large texts into the embedded database keep outside of the heap. */
final class SlicedFilesTest {
  private static final int THREADS = 8;
  private static final int CHARACTERS = 2_000_000;

  @TempDir private Path home;

  private static long bytesOutsideOfTheHeap() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }

  @Test
  void isASliceForEachAndNotTheLargestTextThatItWrote() throws Exception {
    Properties user = new Properties();
    user.put("user", "sa");
    user.put("password", "");
    String url = "jdbc:h2:file:" + home.resolve("texts") + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1";
    RelaydeskDataSource source =
        new RelaydeskDataSource(new DatabaseAddress(url, "org.h2.Driver", user));
    execute(source, "CREATE TABLE text (content CLOB)");
    long before = bytesOutsideOfTheHeap();
    CyclicBarrier together = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      Callable<Void> writer =
          () -> {
            together.await();
            write(source);
            return null;
          };
      for (Future<Void> written : threads.invokeAll(Collections.nCopies(THREADS, writer))) {
        written.get();
      }
      assertThat(bytesOutsideOfTheHeap() - before)
          .isLessThanOrEqualTo((THREADS + 1L) * SlicedFile.SLICE);
    } finally {
      threads.shutdownNow();
      execute(source, "SHUTDOWN");
    }
    assertThat(home.resolve("texts.mv.db")).exists();
  }

  private static void write(RelaydeskDataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement insert = connection.prepareStatement("INSERT INTO text VALUES (?)")) {
      insert.setString(1, "x".repeat(CHARACTERS));
      insert.executeUpdate();
    }
  }

  private static void execute(RelaydeskDataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
