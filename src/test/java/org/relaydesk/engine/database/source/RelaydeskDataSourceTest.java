package org.relaydesk.engine.database.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaydesk.ground.settings.GivenSettings;

/** Which of several copies of the class does the work. */
class RelaydeskDataSourceTest {
  @TempDir private Path home;

  @Test
  void aCopyInALibraryOfTheServersLeavesTheWorkToTheApplications() throws Exception {
    URL classes = RelaydeskDataSource.class.getProtectionDomain().getCodeSource().getLocation();
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader library = new URLClassLoader(new URL[] {classes}, platform)) {
      DataSource copy =
          library
              .loadClass(RelaydeskDataSource.class.getName())
              .asSubclass(DataSource.class)
              .getDeclaredConstructor()
              .newInstance();
      assertThat(copy).isNotInstanceOf(RelaydeskDataSource.class);
      assertThat(handlerOfAConnection(copy)).isInstanceOf(HealingConnection.class);
    }
  }

  @Test
  void aThreadWithoutApplicationIsServedAllTheSame() {
    Thread thread = Thread.currentThread();
    ClassLoader application = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      assertThat(handlerOfAConnection(new RelaydeskDataSource()))
          .isInstanceOf(HealingConnection.class);
    } finally {
      thread.setContextClassLoader(application);
    }
  }

  private Object handlerOfAConnection(DataSource source) {
    Map<String, String> settings = Map.of("relaydesk.home", home.toString());
    return GivenSettings.during(settings, () -> open(source));
  }

  private static Object open(DataSource source) {
    try (Connection connection = source.getConnection()) {
      return Proxy.getInvocationHandler(connection);
    } catch (SQLException e) {
      throw new AssertionError("The embedded database can't be opened", e);
    }
  }
}
