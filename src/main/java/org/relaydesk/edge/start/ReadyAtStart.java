package org.relaydesk.edge.start;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.payara.FullQueueNotice;
import org.relaydesk.edge.payara.PayaraListener;
import org.relaydesk.edge.payara.PayaraPaths;
import org.relaydesk.edge.payara.ReadyWatch;
import org.relaydesk.engine.egress.PortProbe;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.lifecycle.StartReport;
import org.relaydesk.ground.lifecycle.StartUp;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;

/**
 * Logs version, URL and warnings at the end of a start. Payara Micro logs much after the
 * application is up: there these lines wait for its last one.
 */
@Singleton
@Startup
@DependsOn({"FirstStart", "CallbackRelay"})
@Open("runs at the start")
public class ReadyAtStart {
  private static final Logger LOG = Logger.getLogger("relaydesk.start");

  @Inject private StartReport report;
  @Inject private DeskConfig config;
  @Inject private PortProbe probe;
  @Inject private PayaraPaths paths;

  private final OutOfMemoryWatch memory = new OutOfMemoryWatch();
  private final FullQueueNotice queue = new FullQueueNotice();
  private @Nullable ReadyWatch watch;

  @PostConstruct
  void begin() {
    memory.begin();
    queue.begin();
    if (ReadyWatch.isPayaraMicro()) {
      Optional<InetSocketAddress> listener = PayaraListener.in(ConfigProvider.getConfig());
      ReadyWatch begun = new ReadyWatch(() -> ready(listener));
      Logger.getLogger("").addHandler(begun);
      watch = begun;
    } else {
      tell(Optional.empty());
    }
  }

  /** Payara Micro says that it is ready even if it could not open its port. */
  private void ready(Optional<InetSocketAddress> listener) {
    paths.guard();
    Optional<String> problem = listener.flatMap(probe::problem);
    if (problem.isPresent()) {
      StartUp.giveUp("Port " + listener.get().getPort() + ": " + problem.get());
    } else {
      tell(listener.map(PayaraListener::url));
    }
  }

  private void tell(Optional<String> listener) {
    String set = config.get(Settings.BASE_URL);
    Optional<String> url = set.isEmpty() ? listener : Optional.of(set);
    LOG.info(() -> "Relaydesk " + config.version() + url.map(u -> ": " + u).orElse(" is up"));
    report.lines().forEach(LOG::info);
    report.warnings().forEach(LOG::warning);
  }

  @PreDestroy
  void end() {
    memory.end();
    queue.end();
    if (watch != null) {
      Logger.getLogger("").removeHandler(watch);
    }
  }
}
