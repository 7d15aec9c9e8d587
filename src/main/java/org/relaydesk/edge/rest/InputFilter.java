package org.relaydesk.edge.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.util.Set;
import org.relaydesk.ground.form.BodyReader;
import org.relaydesk.ground.form.RequestText;
import org.relaydesk.ground.input.KeyRules;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.kernel.Warnings;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;

/** Sets {@link CurrentInput} for the call; the body is read only when needed. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 100)
public class InputFilter implements ContainerRequestFilter {
  @Inject private CurrentInput input;
  @Inject private DeskConfig config;
  @Inject private TimePattern times;
  @Inject private Warnings warnings;

  @Override
  public void filter(ContainerRequestContext request) {
    boolean upload = request.getProperty(CallAttributes.UPLOAD) != null;
    String type = request.getHeaderString("Content-Type");
    InputStream stream = request.getEntityStream();
    // An upload is streamed by its resource, and is no input.
    BodyReader body =
        new BodyReader(
            upload ? InputStream.nullInputStream() : stream, config.get(Settings.INPUT_MAX_BYTES));
    RequestText text =
        new RequestText(request.getUriInfo().getRequestUri().getRawQuery(), type, body);
    String id = String.valueOf(request.getProperty(CallAttributes.REQUEST_ID));
    String path = withoutSlash(request.getUriInfo().getPath());
    input.begin(new CurrentInput.Call(text, times, id, path, rules()));
    if (upload) {
      input.comesAs(new UploadBody(type, request.getHeaderString(UploadBody.ENCODING), stream));
    }
  }

  private KeyRules rules() {
    boolean refusing = config.get(Settings.INPUT_UNSUPPORTED).equals("refuse");
    return new KeyRules(Set.of(), Set.of(), refusing, warnings::add);
  }

  /** RESTEasy (WildFly, Open Liberty) puts a slash before the path, Jersey (Payara) does not. */
  private static String withoutSlash(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }
}
