package org.relaydesk.base.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.relaydesk.base.database.DatabasePulse;
import org.relaydesk.base.start.ServerEnd;

/** The same answer as {@link HealthResource}'s for servers that have a health page of their own. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {
  @Inject private DatabasePulse database;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("database")
            .status(ServerEnd.reason().isEmpty() && database.beats());
    database.clockWarning().ifPresent(text -> answer.withData("warning", text));
    return answer.build();
  }
}
