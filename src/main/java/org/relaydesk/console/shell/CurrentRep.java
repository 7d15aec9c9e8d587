package org.relaydesk.console.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Grants;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.kernel.Scope;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;

/** The rep who looks at the page, so that it shows no button that would be refused. */
@Named
@RequestScoped
public class CurrentRep {
  @Inject private CurrentCaller caller;
  @Inject private DeskConfig config;

  public boolean isSignedIn() {
    return caller.find().isPresent();
  }

  public String getName() {
    return caller.find().map(Caller::name).orElse("");
  }

  public long getId() {
    return caller.find().map(Caller::personId).orElse(0L);
  }

  /** Whether the rep may, by the same rights that the use cases ask for. */
  public boolean may(String right) {
    return scope(Right.parse(right)).isPresent();
  }

  /** In which tickets the rep may; empty where in none. */
  public Optional<Scope> scope(Right right) {
    return caller.find().flatMap(me -> me.grants().scope(right));
  }

  /** Whether the rep holds the right in all tickets, so that they may give it. */
  public boolean covers(String right) {
    Grants one = Grants.of(List.of(Right.parse(right)), Scope.ALL);
    return caller.find().filter(me -> me.covers(one)).isPresent();
  }

  /** Whether a proxy signs people in, so that nobody signs out or has a password here. */
  public boolean isByProxy() {
    return config.get(Settings.SIGN_ON).equals("header");
  }
}
