package org.relaydesk.console.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import org.relaydesk.apikey.KeyTerms;
import org.relaydesk.apikey.integration.IntegrationKeyInput;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.TimePattern;

/** Reads what the forms of keys say by the rules of the API. */
@ApplicationScoped
public class KeyInputs {
  @Inject private TimePattern times;

  KeyTerms terms(Expiry expiry, String overlapHours) {
    InputObject in =
        InputObject.bare(overlap(overlapHours).add("expires_time", expiry.json()).build());
    KeyTerms terms = KeyTerms.read(in, times);
    in.finish();
    return terms;
  }

  /** How long the old value lives on. */
  Duration overlapOf(String overlapHours) {
    InputObject in = InputObject.bare(overlap(overlapHours).build());
    Duration overlap = KeyTerms.overlap(in);
    in.finish();
    return overlap;
  }

  private static JsonObjectBuilder overlap(String hours) {
    return Json.createObjectBuilder().add("overlap_hours", hours.strip());
  }

  IntegrationKeyInput forAdd(JsonObject key) {
    return IntegrationKeyInput.forAdd(InputObject.bare(key), times);
  }

  IntegrationKeyInput forEdit(JsonObject key) {
    return IntegrationKeyInput.forEdit(InputObject.bare(key), times);
  }
}
