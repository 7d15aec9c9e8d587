package org.relaydesk.console.keys;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When a key is to expire, as a form asks for it: a minute in the desk's zone, or never. */
public class Expiry implements Serializable {
  private static final long serialVersionUID = 1;

  private final ZoneId zone;
  private @Nullable LocalDateTime first;
  private @Nullable LocalDateTime until;
  private boolean perpetual;

  /** An expiry that nobody has chosen yet. */
  Expiry(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Takes what a record holds; nothing counts as changed then.
   *
   * @param time as the API answers it; null for never
   */
  void fill(@Nullable Object time) {
    first = time instanceof Map<?, ?> map ? minute(String.valueOf(map.get("value"))) : null;
    until = first;
    perpetual = first == null;
  }

  private LocalDateTime minute(String millis) {
    Instant instant = Instant.ofEpochMilli(Long.parseLong(millis));
    return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES);
  }

  /** Whether neither a time nor never was chosen. */
  boolean isMissing() {
    return !perpetual && until == null;
  }

  boolean isChanged() {
    return !Objects.equals(chosen(), first);
  }

  private @Nullable LocalDateTime chosen() {
    return perpetual ? null : until;
  }

  /** The expiry as the API takes it. */
  JsonValue json() {
    LocalDateTime chosen = chosen();
    return chosen == null
        ? JsonValue.NULL
        : Json.createObjectBuilder()
            .add("value", Long.toString(chosen.atZone(zone).toInstant().toEpochMilli()))
            .build();
  }

  public boolean isPerpetual() {
    return perpetual;
  }

  public void setPerpetual(boolean perpetual) {
    this.perpetual = perpetual;
  }

  public @Nullable LocalDateTime getUntil() {
    return until;
  }

  public void setUntil(@Nullable LocalDateTime until) {
    this.until = until;
  }

  /** The zone of the chosen time. */
  public String getZone() {
    return zone.getId();
  }
}
