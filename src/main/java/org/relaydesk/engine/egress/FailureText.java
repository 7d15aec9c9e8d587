package org.relaydesk.engine.egress;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;

/** A short text on why there was no answer. */
final class FailureText {
  private static final int LONGEST = 200;

  private FailureText() {}

  static String of(Throwable failure, EgressSettings settings) {
    if (failure instanceof ConnectTimeoutException) {
      return "no connection within " + seconds(settings.connectMillis());
    }
    if (failure instanceof ConnectionRequestTimeoutException) {
      return "no free connection to the target";
    }
    if (failure instanceof SocketTimeoutException) {
      return "no answer within " + seconds(settings.headersMillis());
    }
    if (failure instanceof UnknownHostException) {
      return "name not found";
    }
    if (failure instanceof NoRouteToHostException) {
      return "no route to the host";
    }
    return ofConnection(failure);
  }

  private static String ofConnection(Throwable failure) {
    if (failure instanceof ConnectException) {
      boolean refused = message(failure).toLowerCase(Locale.ROOT).contains("refused");
      return refused ? "connection refused" : "no connection: " + message(failure);
    }
    if (failure instanceof SSLException) {
      return "TLS failed: " + message(failure);
    }
    if (failure instanceof ConnectionClosedException || failure instanceof CancellationException) {
      return "connection closed without an answer";
    }
    if (failure instanceof HttpException) {
      return "not a valid HTTP answer: " + message(failure);
    }
    return "connection broken: " + message(failure);
  }

  static String seconds(int millis) {
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }

  private static String message(Throwable failure) {
    String message = failure.getMessage();
    String text = message == null ? failure.getClass().getSimpleName() : message;
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
