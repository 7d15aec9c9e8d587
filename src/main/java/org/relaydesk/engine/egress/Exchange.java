package org.relaydesk.engine.egress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.entity.AsyncEntityProducers;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.egress.guard.Target;

/** A call under way. The answer, a failure or the time-out ends it, whichever is first. */
final class Exchange implements FutureCallback<TargetAnswer> {
  private static final String ATTRIBUTE = "relaydesk.exchange";

  private final OutboundCall call;
  private final Target target;
  private final EgressSettings settings;
  private final CompletableFuture<TargetAnswer> answer;
  private final CappedAnswer reading;
  private volatile boolean whole;

  Exchange(
      OutboundCall call,
      Target target,
      EgressSettings settings,
      CompletableFuture<TargetAnswer> answer) {
    this.call = call;
    this.target = target;
    this.settings = settings;
    this.answer = answer;
    this.reading = new CappedAnswer(settings.bodyCap(), System.nanoTime());
  }

  Target target() {
    return target;
  }

  /** Runs an action once the call has ended, by cancelling, too. */
  void whenDone(Runnable action) {
    var unused = answer.whenComplete((result, failure) -> action.run());
  }

  /** Sends the request, unless the time is up already. */
  void start(CloseableHttpAsyncClient http) {
    if (answer.isDone()) {
      return;
    }
    try {
      HttpClientContext context = HttpClientContext.create();
      context.setAttribute(ATTRIBUTE, this);
      Future<TargetAnswer> running =
          http.execute(new BasicRequestProducer(request(), body()), reading, context, this);
      whenDone(() -> running.cancel(true));
    } catch (RuntimeException e) {
      fail(e);
    }
  }

  /**
   * Checks between the library and the connection. A cancelled request goes out all the same where
   * its connection is just being made, and a receiver that drips its answer would hold that for
   * ever. So an ended call is not sent, and one that was sent is cut.
   */
  static void guard(
      HttpRequest request,
      @Nullable AsyncEntityProducer body,
      AsyncExecChain.Scope scope,
      AsyncExecChain chain,
      AsyncExecCallback callback)
      throws HttpException, IOException {
    if (scope.clientContext.getAttribute(ATTRIBUTE) instanceof Exchange exchange) {
      if (exchange.answer.isDone()) {
        throw new RequestNotExecutedException("The call is over");
      }
      exchange.whenCut(scope.execRuntime::discardEndpoint);
    }
    chain.proceed(request, body, scope, callback);
  }

  /** Runs an action if the call ends without a whole answer. */
  private void whenCut(Runnable action) {
    whenDone(
        () -> {
          if (!whole) {
            action.run();
          }
        });
  }

  private BasicHttpRequest request() {
    int port = target.explicitPort() ? target.port() : -1;
    HttpHost host = new HttpHost(target.scheme(), target.host(), port);
    BasicHttpRequest request = new BasicHttpRequest(call.method(), host, target.path());
    call.headers().forEach(request::addHeader);
    return request;
  }

  private @Nullable AsyncEntityProducer body() {
    OutboundCall.Body body = call.body();
    if (body == null) {
      return null;
    }
    return AsyncEntityProducers.create(
        body.text().getBytes(StandardCharsets.UTF_8), ContentType.parse(body.contentType()));
  }

  void timeIsUp() {
    end(EgressException.failed("no answer within " + FailureText.seconds(settings.wholeMillis())));
  }

  void fail(Throwable failure) {
    end(
        failure instanceof EgressException ours
            ? ours
            : EgressException.failed(FailureText.of(failure, settings)));
  }

  private void end(EgressException failure) {
    reading.soFar().ifPresentOrElse(answer::complete, () -> answer.completeExceptionally(failure));
  }

  @Override
  public void completed(TargetAnswer result) {
    whole = true;
    answer.complete(result);
  }

  @Override
  public void failed(Exception failure) {
    fail(failure);
  }

  @Override
  public void cancelled() {
    end(EgressException.failed("the call was broken off"));
  }
}
