package org.relaydesk.apikey.filter;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relaydesk.apikey.KeyCheck;
import org.relaydesk.apikey.KeyHolders;
import org.relaydesk.apikey.KeyText;
import org.relaydesk.apikey.limit.CallLimits;
import org.relaydesk.audit.Refusals;
import org.relaydesk.audit.Subject;
import org.relaydesk.edge.rest.CallAttributes;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.ground.form.KeyHeaders;
import org.relaydesk.ground.form.RequestText;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;

/**
 * Finds the caller before the path is matched: without a valid key every path answers 401, unknown
 * ones too. The body is searched for a key only if the headers and the query have none. Open paths
 * ignore keys.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class ApiKeyFilter implements ContainerRequestFilter {
  /** The action under which the audit log has refused keys. */
  static final String REFUSED = "api_key.refused";

  /** The message where a call has two keys. */
  static final String TWO_KEYS = "Two different API keys were given";

  @Inject private KeyHolders holders;
  @Inject private CallLimits limits;
  @Inject private Refusals refusals;
  @Inject private CurrentCaller current;
  @Inject private CurrentInput input;
  @Inject private DeskConfig config;

  @Override
  public void filter(ContainerRequestContext request) {
    current.comesFrom(String.valueOf(request.getProperty(CallAttributes.ADDRESS)));
    if (!isProtected(input.path())) {
      return;
    }
    RequestText text = input.text();
    Set<String> keys = new LinkedHashSet<>(inHeaders(request));
    List<String> queryKeys = inQuery(text);
    if (!queryKeys.isEmpty()) {
      request.setProperty(QueryKeyWarning.PROPERTY, true);
      keys.addAll(queryKeys);
    }
    if (keys.isEmpty()) {
      keys.addAll(text.bodyKeys());
    }
    if (!keys.isEmpty()) {
      identify(request, keys);
    }
    current.get();
    request.setProperty(SecondKeyFilter.KEYS, keys);
    if (input.isUpload()) {
      input.upload().checkKeys(passing -> requireAmong(keys, passing));
    }
  }

  /** Refuses an upload whose form has another key than its headers. */
  private void requireAmong(Set<String> keys, String passing) {
    if (!keys.contains(passing)) {
      refusals.note(REFUSED, Subject.NONE, TWO_KEYS);
      throw Failure.KEY_INVALID.because(TWO_KEYS);
    }
  }

  private void identify(ContainerRequestContext request, Set<String> keys) {
    String key = keys.iterator().next();
    if (keys.size() > 1) {
      refusals.noteKey(REFUSED, KeyText.prefix(key), TWO_KEYS);
      throw Failure.KEY_INVALID.because(TWO_KEYS);
    }
    String address = String.valueOf(current.address());
    KeyCheck check = holders.check(key, address);
    Caller caller = check.caller();
    if (caller == null) {
      limits.countWrongKey(request, address);
      refusals.noteKey(REFUSED, KeyText.prefix(key), check.fault());
      throw Failure.KEY_INVALID.because("The API key is not valid");
    }
    // Set before calls are counted: a caller over the limit has a valid key all the same.
    request.setProperty(CallAttributes.CALLER, caller.keyPrefix());
    limits.countCall(request, String.valueOf(caller.keyPrefix()));
    current.set(caller);
  }

  /** Open paths are not checked: the header of a balancer's probe may be none of our keys. */
  private boolean isProtected(String path) {
    return path.equals("v3")
        || path.startsWith("v3/")
        || (path.equals("metrics") && !config.get(Settings.METRICS_OPEN));
  }

  private static Set<String> inHeaders(ContainerRequestContext request) {
    Set<String> keys = new LinkedHashSet<>();
    for (Map.Entry<String, List<String>> header : request.getHeaders().entrySet()) {
      if (KeyHeaders.NAMES.stream().anyMatch(header.getKey()::equalsIgnoreCase)) {
        header.getValue().stream().map(String::strip).filter(k -> !k.isEmpty()).forEach(keys::add);
      } else if (header.getKey().equalsIgnoreCase("Authorization")) {
        header.getValue().forEach(v -> KeyHeaders.fromAuthorization(v).ifPresent(keys::add));
      }
    }
    return keys;
  }

  private List<String> inQuery(RequestText text) {
    List<String> keys = text.queryKeys();
    if (!keys.isEmpty() && !config.get(Settings.KEY_IN_QUERY)) {
      throw Failure.KEY_INVALID.because(
          "A key in the URL is refused here (relaydesk.key.in-query); send the header authtoken");
    }
    return keys;
  }
}
