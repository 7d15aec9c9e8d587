package org.relaydesk.openapi.build;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of answers, described once and named where they come. */
final class AnswerHeaders {
  static final String REQUEST_ID = "X-Request-Id";
  static final String ETAG = "ETag";
  static final String LOCATION = "Location";
  static final String REPLAYED = "Idempotent-Replayed";
  static final String RETRY_AFTER = "Retry-After";

  private AnswerHeaders() {}

  /** The headers that describe a download. */
  static void addDownload(APIResponse answer) {
    answer.addHeader(
        ETAG, header("The SHA-256 of the content, in quotes.", "\"e3b0c44298fc1c14\""));
    answer.addHeader(
        "Content-Disposition",
        header(
            "Makes a browser save it, under the file's name.",
            "attachment; filename=\"trace.log\"; filename*=UTF-8''trace.log"));
  }

  static void describe(Components components) {
    Map<String, Header> headers = new TreeMap<>();
    headers.put(REQUEST_ID, header("The call's id, as the log has it.", "trace-4711"));
    headers.put(ETAG, header("The record's version, for If-Match.", "\"v3\""));
    headers.put(LOCATION, header("Where the record is.", "/api/v3/requests/17"));
    headers.put(REPLAYED, header("true where an earlier POST made the record.", "true"));
    headers.put(RETRY_AFTER, header("Seconds after which to try again.", "2"));
    components.setHeaders(headers);
  }

  static void add(APIResponse answer, String name) {
    answer.addHeader(name, OASFactory.createHeader().ref(name));
  }

  private static Header header(String description, String example) {
    return OASFactory.createHeader()
        .description(description)
        .schema(OASFactory.createSchema().ref("Text"))
        .example(example);
  }
}
