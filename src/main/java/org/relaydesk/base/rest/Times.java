package org.relaydesk.base.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.relaydesk.base.input.TimePattern;
import org.relaydesk.base.settings.DeskConfig;
import org.relaydesk.base.settings.Settings;

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
