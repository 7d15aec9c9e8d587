package org.relaydesk.edge.rest;

import jakarta.ws.rs.core.Response;

/**
 * The outcome of a POST.
 *
 * @param record what it made, or what it acted upon
 * @param repeated whether an earlier POST with the same Idempotency-Key did it
 */
public record Posted<T>(T record, boolean repeated) {
  /** The answer, with a header if it is a repeat's. */
  public Response mark(Response answer) {
    return repeated
        ? Response.fromResponse(answer).header("Idempotent-Replayed", "true").build()
        : answer;
  }
}
