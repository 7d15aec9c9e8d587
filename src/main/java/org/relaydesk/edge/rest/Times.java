package org.relaydesk.edge.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;

/** Makes the one pattern of times from the settings. */
@ApplicationScoped
public class Times {
  @Inject private DeskConfig config;

  @Produces
  @Singleton
  TimePattern pattern() {
    return new TimePattern(config.get(Settings.TIME_PATTERN), config.get(Settings.TIME_ZONE));
  }
}
