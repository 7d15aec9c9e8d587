package org.relaydesk.console.keys;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.relaydesk.apikey.integration.HandOver;
import org.relaydesk.apikey.integration.IntegrationKeys;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.Redirects;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.DeskException;

/** What is done to an integration key beside its form: a new value, another owner. */
@Named
@RequestScoped
public class IntegrationKeyActs {
  @EJB private IntegrationKeys keys;
  @Inject private EditIntegrationKey page;
  @Inject private KeyInputs inputs;
  @Inject private Messages messages;
  @Inject private Redirects redirects;
  @Inject private ShownOnce shownOnce;
  private String overlapHours = "24";
  private String owner = "";
  private String comment = "";

  /** Makes a new value, which is shown this once. */
  public void regenerate() throws IOException {
    Long id = page.getId();
    if (id == null) {
      return;
    }
    page.showAgain();
    Duration overlap;
    @Nullable String value;
    try {
      overlap = inputs.overlapOf(overlapHours);
      value = keys.regenerate(id, overlap).value();
    } catch (DeskException e) {
      messages.failure(e);
      return;
    }
    messages.keep(overlap.isZero() ? "key.renewed" : "key.renewedOverlap", overlap.toHours());
    shownOnce.on(EditIntegrationKey.page(id), value);
  }

  /** Hands the key to another rep. */
  public void handOver() {
    Long id = page.getId();
    if (id == null) {
      return;
    }
    JsonObject to =
        Json.createObjectBuilder()
            .add("owner", Json.createObjectBuilder().add("id", owner))
            .add("comment", comment)
            .build();
    try {
      keys.reassign(id, HandOver.read(InputObject.bare(to)), page.version());
      redirects.saying(EditIntegrationKey.page(id), "integrationKey.handedOver");
    } catch (DeskException e) {
      messages.failure(e);
    }
  }

  public String getOverlapHours() {
    return overlapHours;
  }

  public void setOverlapHours(@Nullable String overlapHours) {
    this.overlapHours = overlapHours == null ? "" : overlapHours;
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(@Nullable String owner) {
    this.owner = owner == null ? "" : owner;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(@Nullable String comment) {
    this.comment = comment == null ? "" : comment;
  }
}
