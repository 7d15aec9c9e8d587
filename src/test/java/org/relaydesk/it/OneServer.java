package org.relaydesk.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.mail.Mailbox;
import org.relaydesk.fixture.run.Secrets;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.fixture.server.Database;

/**
 * One boot and one deployment for all test classes: Arquillian would deploy for each, and the
 * Payara Micro adapter boot a JVM. Chooses the port, the database and the settings before
 * arquillian.xml is read.
 */
public final class OneServer implements LoadableExtension {
  private static final String PAYARA_MICRO = "payara-micro";

  @Override
  public void register(ExtensionBuilder builder) {
    int port = TestRun.startedOutside() ? TestRun.outsidePort() : TestRun.freePort();
    Path folder = TestRun.freshFolder("shared-server");
    ServerUnderTest.choose(port, folder.resolve("server.log"));
    Mailbox.shared().isSentToBy(new Desk(ServerUnderTest.baseUri(), TestRun.ADMIN_KEY));
    tell("folder", folder.toString());
    tell("port", Integer.toString(port));
    tell("management-port", Integer.toString(TestRun.freePort()));
    tell("jvm-options", joined(jvmOptions(folder)));
    if (TestRun.server().equals(PAYARA_MICRO)) {
      tell("server-options", joined(payaraMicroOptions(port)));
    }
    builder.observer(Lifecycle.class);
  }

  private static void tell(String name, String value) {
    System.setProperty("relaydesk.it." + name, value);
  }

  private static List<String> jvmOptions(Path folder) {
    List<String> options = new ArrayList<>(List.of("-Xmx768m", "-XX:TieredStopAtLevel=1"));
    String coverage = System.getProperty("relaydesk.it.coverage", "");
    // Maven leaves the expression as it is where coverage is switched off.
    if (coverage.startsWith("-javaagent:")) {
      options.add(coverage);
    }
    Map<String, String> database = Database.ofThisRun().freshSettings(folder.resolve("home"));
    database.forEach((key, value) -> options.add("-D" + key + "=" + value));
    ServerUnderTest.keepsItsTicketsIn(database);
    options.add("-Drelaydesk.bootstrap.api-key=" + TestRun.ADMIN_KEY);
    options.add("-Drelaydesk.callback.allow=127.0.0.0/8,::1/128");
    options.add("-Drelaydesk.cors.origins=" + String.join(",", ServerUnderTest.allowedOrigins()));
    options.add("-Drelaydesk.exit-when-start-fails=true");
    Mailbox.shared().settings().forEach((key, value) -> options.add("-D" + key + "=" + value));
    return options;
  }

  private static List<String> payaraMicroOptions(int port) {
    return List.of(
        "--port",
        Integer.toString(port),
        "--contextroot",
        "/",
        "--prebootcommandfile",
        ServerUnderTest.openFromTheStart(TestRun.config().resolve("pre-boot-commands.txt"))
            .toString(),
        "--logproperties",
        ServerUnderTest.loggingToFile(TestRun.config().resolve("logging.properties")).toString());
  }

  /** Payara Micro's adapter splits at spaces without a backslash, the others' outside of quotes. */
  private static String joined(List<String> options) {
    boolean backslash = TestRun.server().equals(PAYARA_MICRO);
    return options.stream()
        .map(option -> backslash ? option.replace(" ", "\\ ") : '"' + option + '"')
        .collect(Collectors.joining(" "));
  }

  /** Listens to Arquillian; public because Arquillian makes it. */
  public static final class Lifecycle {
    private boolean deployed;

    /** Deploys for the first class only. */
    public void deployOnce(@Observes EventContext<DeployManagedDeployments> deploying)
        throws DeploymentException {
      // Their adapters can choose neither the root (Payara Server) nor the server's own deployment
      // with its class loading (Open Liberty, which would get it written into server.xml anew).
      if (!deployed && !TestRun.deployedOutside()) {
        deployed = true;
        // The adapter doesn't notice that a server ended and would wait for minutes.
        try (ServerWatch watch = new ServerWatch(Thread.currentThread())) {
          deploying.proceed();
          watch.requireAlive();
        }
      }
      // A failed deployment leaves Payara Micro running, answering 404: each class must see it.
      ServerUnderTest.requireReady();
    }

    /** Keeps the deployment for the classes that follow. */
    public void keepDeployed(@Observes EventContext<UnDeployManagedDeployments> undeploying) {
      // Proceeding is what would undeploy.
    }

    /**
     * Ends the server in good order, so that its coverage is written before the build goes on. Then
     * all has been logged that will be.
     */
    public void stop(@Observes AfterSuite end) {
      // Open Liberty's adapter ends it in good order, and fails where it finds it gone.
      if (!TestRun.deployedOutside()) {
        ServerUnderTest.stop();
      }
      Secrets.used(TestRun.ADMIN_KEY);
      for (Path logs : TestRun.logs()) {
        Secrets.requireNoneInLogs(logs);
      }
    }
  }
}
