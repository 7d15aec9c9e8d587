package org.relaydesk.it.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;

import java.util.List;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Upload;

/**
 * An operation that writes something on a ticket, and what its input is made of.
 *
 * @param below its path below the ticket's, with {@code {}} for the id of what it edits
 * @param wrapper of its input
 * @param text the field that takes a text
 * @param needed what its input needs besides, with a comma behind it
 * @param readOnly a field that it shows and takes from nobody; empty for none
 */
record Written(
    String method, String below, String wrapper, String text, String needed, String readOnly) {
  private static final String TIME = "\"time_spent\":{\"minutes\":5},";
  private static final String TO = "\"to\":[\"a@b.example\"],";

  /** All of them, but those that take files. */
  static final List<Written> ALL =
      List.of(
          new Written("POST", "/notes", "note", "description", "", "added_by"),
          new Written("PUT", "/notes/{}", "request_note", "description", "", "added_by"),
          new Written("POST", "/worklogs", "worklog", "description", TIME, "created_by"),
          new Written("PUT", "/worklogs/{}", "worklog", "description", "", "created_by"),
          new Written("POST", "/resolutions", "resolution", "content", "", "submitted_by"),
          new Written("PUT", "/resolutions", "resolution", "content", "", "submitted_by"),
          new Written("PUT", "/resolution", "resolution", "content", "", "submitted_by"),
          new Written("POST", "/reply", "reply", "description", TO, ""),
          new Written("POST", "/notifications", "notification", "description", TO, ""),
          new Written("POST", "/conversations", "conversation", "description", TO, ""),
          new Written("POST", "/drafts", "draft", "description", "", "created_by"),
          new Written("PUT", "/drafts/{}", "draft", "description", "", "created_by"));

  /** Where an upload may go, below a ticket. */
  static final List<String> UPLOADS =
      List.of("PUT /upload", "POST /attachments", "PUT /_uploads?addtoattachment=true");

  /** All that the ticket holds of what these write. */
  private static final List<String> KEPT =
      List.of("/notes", "/worklogs", "/resolutions", "/notifications", "/drafts", "/history", "");

  /** A ticket of its own. */
  static String ticket(Desk desk) {
    return "/requests/" + desk.add(aRequest()).getString("id");
  }

  /** Its path under a ticket, on which there is something to edit then. */
  String pathOn(Desk desk, String ticket) {
    if (!below.endsWith("{}")) {
      return ticket + below;
    }
    String folder = below.substring(0, below.length() - "/{}".length());
    Written add =
        ALL.stream()
            .filter(each -> each.below.equals(folder) && each.method.equals("POST"))
            .findFirst()
            .orElseThrow();
    ApiAnswer added = desk.post(ticket + folder, add.with("\"Kept\""));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return ticket + folder + "/" + added.id(add.wrapper);
  }

  /** A right input. */
  String right() {
    return with("\"x\"");
  }

  /** An input with another value for its text. */
  String with(String value) {
    return "{\"%s\":{%s\"%s\":%s}}".formatted(wrapper, needed, text, value);
  }

  /** An input with one member more. */
  String and(String member) {
    return "{\"%s\":{%s\"%s\":\"x\",%s}}".formatted(wrapper, needed, text, member);
  }

  /** The wrapper that is missed where there is none. */
  String named() {
    return sends() ? "reply" : wrapper.replace("request_", "");
  }

  /** What an answer calls it. */
  String answered() {
    return sends() ? "notification" : wrapper;
  }

  private boolean sends() {
    return needed.equals(TO);
  }

  ApiAnswer send(Desk desk, String path, String input) {
    return desk.sendInput(method, path, input);
  }

  /** What is on a ticket, to be compared. */
  static String all(Desk desk, String ticket) {
    StringBuilder all = new StringBuilder();
    for (String part : KEPT) {
      all.append(desk.get(ticket + part).text());
    }
    return all.toString();
  }

  /** Sends a file as one of {@link #UPLOADS}. */
  static ApiAnswer upload(Desk desk, String ticket, String where) {
    int space = where.indexOf(' ');
    return Upload.of("a.log", "x")
        .to(desk, where.substring(0, space), ticket + where.substring(space + 1));
  }

  @Override
  public String toString() {
    return method + " " + below;
  }
}
