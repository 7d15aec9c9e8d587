package org.relaydesk.engine.egress;

import java.util.concurrent.ThreadFactory;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Builds the HTTP client, without redirects, cookies, retries and the like. */
final class ApacheClient {
  /**
   * Shorter than common servers' idle time-out (5 s and more): a request on a connection that is
   * just being closed fails.
   */
  static final TimeValue KEEP_ALIVE = TimeValue.ofSeconds(4);

  private ApacheClient() {}

  static PoolingAsyncClientConnectionManager connections(
      DnsResolver resolver, EgressSettings settings) {
    return PoolingAsyncClientConnectionManagerBuilder.create()
        .setDnsResolver(resolver)
        .setMaxConnPerRoute(settings.perTarget())
        .setMaxConnTotal(settings.total())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.ofMilliseconds(settings.connectMillis()))
                .setSocketTimeout(Timeout.ofMilliseconds(settings.headersMillis()))
                // Bounds how long a connection outlives the check of its address.
                .setTimeToLive(TimeValue.ofMinutes(1))
                .build())
        .setDefaultTlsConfig(
            TlsConfig.custom()
                .setHandshakeTimeout(Timeout.ofMilliseconds(settings.connectMillis()))
                .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                .build())
        .build();
  }

  static CloseableHttpAsyncClient on(
      PoolingAsyncClientConnectionManager connections,
      ThreadFactory threads,
      EgressSettings settings) {
    return HttpAsyncClientBuilder.create()
        .setConnectionManager(connections)
        .setThreadFactory(threads)
        .setIOReactorConfig(
            IOReactorConfig.custom()
                .setIoThreadCount(settings.ioThreads())
                .setTcpNoDelay(true)
                .build())
        .setHttp1Config(Http1Config.custom().setMaxLineLength(8_192).setMaxHeaderCount(100).build())
        .setDefaultRequestConfig(requests(settings))
        .setKeepAliveStrategy((response, context) -> KEEP_ALIVE)
        .addExecInterceptorLast("cut", Exchange::guard)
        .setUserAgent(settings.userAgent())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .disableConnectionState()
        .build();
  }

  private static RequestConfig requests(EgressSettings settings) {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(Timeout.ofMilliseconds(settings.wholeMillis()))
        .setResponseTimeout(Timeout.ofMilliseconds(settings.headersMillis()))
        .setRedirectsEnabled(false)
        .setAuthenticationEnabled(false)
        .setContentCompressionEnabled(false)
        .setProtocolUpgradeEnabled(false)
        .setExpectContinueEnabled(false)
        .setHardCancellationEnabled(true)
        .build();
  }
}
