package org.relaydesk.it;

import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.RawHttp;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.fixture.server.MigratedDatabase;

/**
 * The base of all tests over HTTP: the built WAR on the server of this run, booted once for all
 * classes. Each test makes its own data; none relies on an empty desk.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class DeskIT {
  /** The deployable as the build made it. */
  @Deployment(testable = false)
  public static WebArchive relaydesk() {
    Path war = TestRun.target().resolve("relaydesk.war");
    return ShrinkWrap.create(ZipImporter.class, "relaydesk.war")
        .importFrom(war.toFile())
        .as(WebArchive.class);
  }

  /** A client with the administrator's key. */
  protected static Desk desk() {
    return new Desk(ServerUnderTest.baseUri(), TestRun.ADMIN_KEY);
  }

  /** A look past the server of this run at its PostgreSQL, where the tests start it. */
  protected static MigratedDatabase database() {
    return ServerUnderTest.database();
  }

  /** A client that sends byte for byte, without a key. */
  protected static RawHttp raw() {
    return new RawHttp(ServerUnderTest.baseUri());
  }
}
