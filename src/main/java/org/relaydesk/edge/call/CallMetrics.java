package org.relaydesk.edge.call;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.rest.CallAttributes;
import org.relaydesk.engine.database.source.StatementCount;
import org.relaydesk.ground.address.ClientAddress;

/**
 * Measures time, statements and memory of each call, for the metrics and our access log. A server's
 * own log can't mask a key in a URL.
 */
@ApplicationScoped
public class CallMetrics {
  private final ConcurrentMap<String, Meters> meters = new ConcurrentHashMap<>();
  private final AllocatedBytes allocated = new AllocatedBytes();
  @Inject private MeterRegistry registry;
  @Inject private ClientAddress addresses;
  @Inject private AccessLog accessLog;

  /** The thread's counters at the begin of a call. */
  record Call(String requestId, long nanos, long statements, long bytes) {}

  private record Meters(Timer time, Counter statements, Counter bytes) {}

  Call begin(HttpServletRequest request, String requestId) {
    request.setAttribute(CallAttributes.ADDRESS, addresses.of(request));
    return new Call(
        requestId, System.nanoTime(), StatementCount.ofThisThread(), allocated.ofThisThread());
  }

  void end(Call call, HttpServletRequest request, HttpServletResponse response) {
    long nanos = System.nanoTime() - call.nanos();
    Object operation = request.getAttribute(CallAttributes.OPERATION);
    if (operation != null) {
      Meters meter = meters.computeIfAbsent(operation.toString(), this::meters);
      meter.time().record(nanos, TimeUnit.NANOSECONDS);
      meter.statements().increment((double) (StatementCount.ofThisThread() - call.statements()));
      meter.bytes().increment((double) (allocated.ofThisThread() - call.bytes()));
    }
    if (accessLog.isOn()) {
      accessLog.add(line(call, nanos, request, response));
    }
  }

  private Meters meters(String operation) {
    return new Meters(
        Timer.builder("relaydesk.http.requests")
            .description("Calls by operation")
            .tag("operation", operation)
            .register(registry),
        Counter.builder("relaydesk.sql.statements")
            .description("SQL statements by operation")
            .tag("operation", operation)
            .register(registry),
        Counter.builder("relaydesk.http.allocated")
            .description("Memory allocated by the request threads, by operation")
            .baseUnit("bytes")
            .tag("operation", operation)
            .register(registry));
  }

  private String line(
      Call call, long nanos, HttpServletRequest request, HttpServletResponse response) {
    StringBuilder line = new StringBuilder(160);
    line.append(request.getAttribute(CallAttributes.ADDRESS)).append(' ');
    line.append(MaskedUrl.word(request.getMethod())).append(' ');
    line.append(MaskedUrl.of(request.getRequestURI(), request.getQueryString()));
    Object target = request.getAttribute(CallAttributes.TARGET);
    if (target != null) {
      line.append(" as ").append(target);
    }
    line.append(' ').append(response.getStatus());
    line.append(' ').append(TimeUnit.NANOSECONDS.toMillis(nanos)).append("ms");
    line.append(" id=").append(call.requestId());
    line.append(" key=").append(shown(request.getAttribute(CallAttributes.CALLER)));
    return line.toString();
  }

  private static Object shown(@Nullable Object value) {
    return value == null ? "-" : value;
  }
}
