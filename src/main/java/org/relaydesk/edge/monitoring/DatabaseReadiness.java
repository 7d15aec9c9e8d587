package org.relaydesk.edge.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.relaydesk.engine.database.DatabaseHealth;
import org.relaydesk.ground.lifecycle.ServerEnd;

/** The readiness of {@link HealthResource} for servers with MicroProfile Health. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {
  @Inject private DatabaseHealth database;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("database")
            .status(ServerEnd.reason().isEmpty() && database.check());
    database.clockWarning().ifPresent(text -> answer.withData("warning", text));
    return answer.build();
  }
}
