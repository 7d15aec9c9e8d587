package org.relaydesk.engine.egress;

/**
 * Bounds of the client; all times in milliseconds.
 *
 * @param userAgent such as {@code Relaydesk/1.0}
 * @param connectMillis for one address
 * @param headersMillis of silence before the answer's head
 * @param wholeMillis from send to the end of the answer; then the connection is dropped
 * @param bodyCap how many bytes of the answer are read before the connection is dropped
 * @param perTarget connections to one host and port
 * @param total connections
 * @param ioThreads threads that do all the reading and writing
 */
public record EgressSettings(
    String userAgent,
    int connectMillis,
    int headersMillis,
    int wholeMillis,
    int bodyCap,
    int perTarget,
    int total,
    int ioThreads) {
  /** The usual bounds: 5, 10 and 15 s, 16 KiB. */
  public static EgressSettings standard(String userAgent) {
    return new EgressSettings(userAgent, 5_000, 10_000, 15_000, 16 * 1024, 10, 110, 1);
  }
}
