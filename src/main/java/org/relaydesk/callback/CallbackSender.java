package org.relaydesk.callback;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.egress.EgressClient;
import org.relaydesk.engine.egress.OutboundCall;
import org.relaydesk.engine.outbox.OutboxSender;
import org.relaydesk.engine.outbox.Outcome;
import org.relaydesk.ground.kernel.DeskClock;

/** Makes one HTTP call of a callback, with the headers of Standard Webhooks. */
final class CallbackSender implements OutboxSender<CallbackJob> {
  private final EgressClient client;
  private final DeskClock clock;

  CallbackSender(EgressClient client, DeskClock clock) {
    this.client = client;
    this.clock = clock;
  }

  @Override
  public CompletionStage<Outcome> send(CallbackJob job) {
    return client
        .send(call(job))
        .handle(
            (answer, failure) ->
                failure != null
                    ? Outcome.unanswered(text(failure))
                    : Outcome.ofHttp(answer.httpStatus(), answer.retryAfterMillis()));
  }

  OutboundCall call(CallbackJob job) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", job.webhookId());
    headers.put("webhook-timestamp", Long.toString(TimeUnit.MILLISECONDS.toSeconds(clock.now())));
    OutboundCall.@Nullable Body body =
        job.method().equals("GET")
            ? null
            : new OutboundCall.Body("application/json", job.payload());
    return new OutboundCall(job.method(), URI.create(job.url()), headers, body);
  }

  static String text(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return String.valueOf(cause.getMessage());
  }
}
