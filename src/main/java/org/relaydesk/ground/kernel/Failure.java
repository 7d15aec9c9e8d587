package org.relaydesk.ground.kernel;

import java.util.List;

/**
 * Every way in which a call can fail: the HTTP status and the inner code of the envelope together
 * (contract §2 and §13, 27), so that this enum documents all errors of the API.
 */
public enum Failure {
  /** Id or name unknown or not in use, or a value that can't be read. */
  INVALID_VALUE(400, 4001),
  /** The caller's roles don't allow it. */
  FORBIDDEN(403, 4002),
  /** Our fault; the log has the incident. */
  INTERNAL(500, 4004),
  /** Something still refers to it. */
  STILL_REFERENCED(400, 4005),
  /** No such URL or resource. */
  NOT_FOUND(404, 4007),
  /** The value must be unique. */
  NOT_UNIQUE(400, 4008),
  /** The field or record can't be edited now. */
  NOT_EDITABLE(400, 4009),
  /** A mandatory value is missing. */
  MISSING(400, 4012),
  /** The field is written by the server only. */
  READ_ONLY(400, 4014),
  /** Too many calls. */
  TOO_MANY_CALLS(429, 4015),
  /** Times contradict each other. */
  CONTRADICTING_TIMES(400, 4016),
  /** The JSON type doesn't fit. */
  WRONG_TYPE(400, 4021),
  /** No key, a wrong or expired one, or a disabled login. */
  KEY_INVALID(401, 4022),
  /** The path exists, the method doesn't. */
  METHOD_NOT_ALLOWED(405, 4007),
  /** No representation that the caller accepts. */
  NOT_ACCEPTABLE(406, 4007),
  /** A body of a type that can't be read. */
  UNSUPPORTED_MEDIA_TYPE(415, 4007),
  /** The same Idempotency-Key came with another body. */
  CONFLICT(409, 4008),
  /** If-Match names a version that is gone. */
  PRECONDITION_FAILED(412, 4016),
  /** The body is larger than allowed. */
  TOO_LARGE(413, 4001),
  /** The database was at work on it for too long; the same again would take as long. */
  STOPPED(503, 4004),
  /** The database is away or takes no changes. */
  UNAVAILABLE(503, 4004);

  private final int httpStatus;
  private final int innerCode;

  Failure(int httpStatus, int innerCode) {
    this.httpStatus = httpStatus;
    this.innerCode = innerCode;
  }

  public int httpStatus() {
    return httpStatus;
  }

  /** The {@code status_code} of the message inside the envelope. */
  public int innerCode() {
    return innerCode;
  }

  /** A failure of one field, named by its dotted path in the input. */
  public DeskException of(String field, String message) {
    return new DeskException(List.of(new Problem(this, List.of(field), message)));
  }

  /** A failure that belongs to no field. */
  public DeskException because(String message) {
    return new DeskException(List.of(new Problem(this, List.of(), message)));
  }

  /** One failure of several fields at once, as for missing values. */
  public DeskException ofAll(List<String> fields, String message) {
    return new DeskException(List.of(new Problem(this, fields, message)));
  }
}
