package org.relaydesk.it.console;

import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;

import jakarta.json.JsonObject;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.fixture.mail.Correspondent;

/** Tickets as people have them, for the pictures of the pages. */
final class PicturedTickets {
  private static final Correspondent NORA =
      new Correspondent("Nora Vale", "nora.vale@plant.example");

  private PicturedTickets() {}

  /**
   * One that has all that a ticket can have.
   *
   * @param id the ticket's
   * @param mail the id of the reply to its requester
   */
  record Whole(String id, String mail) {}

  /** Adds the one with all. */
  static Whole addWhole(Desk desk) {
    JsonObject ticket =
        desk.add(
            aRequest()
                .withSubject("Router R7 in Hall 3 is down since the power cut of this morning")
                .withDescription("No ping since 09:10.\nThe UPS reports: on battery.")
                .with("requester", NORA.input())
                .withPriority("High")
                .withCallback("http://127.0.0.1:59999/alarms/5531/clear?" + "x".repeat(60)));
    String path = "/requests/" + ticket.getString("id");
    desk.put(path + "/pickup");
    String mail = talk(desk, path);
    desk.post(
        path + "/worklogs",
        "{\"worklog\":{\"time_spent\":{\"hours\":1,\"minutes\":20},\"type\":\"Travel\","
            + "\"other_cost\":\"18.40\",\"description\":\"Drove to Hall 3 and back\"}}");
    desk.put(
        path,
        "{\"request\":{\"status\":{\"name\":\"Resolved\"},"
            + "\"resolution\":{\"content\":\"Swapped the power supply\"}}}");
    return new Whole(ticket.getString("id"), mail);
  }

  private static String talk(Desk desk, String path) {
    String file =
        Upload.of("ups-of-hall-3.log", "on battery")
            .to(desk, "POST", path + "/_uploads")
            .rows("files")
            .get(0)
            .getString("file_id");
    desk.post(
        path + "/notes",
        "{\"note\":{\"description\":\"The spare one lies in Hall 1, shelf B 12\"}}");
    String said =
        "<p>Dear Nora,</p><p>the <b>power supply</b> is gone. We bring a new one:</p>"
            + "<ul><li>at 11:00 to Hall 3</li><li>without a break for R8</li></ul>"
            + "<blockquote>No ping since 09:10.</blockquote>"
            + "<pre>R7: psu0 "
            + "-".repeat(120)
            + " failed</pre>";
    return desk.post(
            path + "/reply",
            "{'reply':{'description':'%s','cc':['hall3@plant.example'],'attachments':[{'file_id':'%s'}]}}"
                .formatted(said, file))
        .id("notification");
  }

  /** Adds some to fill pages of lists. */
  static void addMany(Desk desk) {
    for (int i = 1; i <= 27; i++) {
      desk.add(
          aRequest()
              .withSubject("Disk " + i + " of the archive is nearly full")
              .withRequester(i % 2 == 0 ? NORA.name() : "monitoring@plant.example")
              .withStatus(i % 3 == 0 ? "On Hold" : "Open")
              .withPriority(i % 5 == 0 ? "High" : "Normal"));
    }
    String trashed = desk.add(aRequest().withSubject("Raised by mistake")).getString("id");
    desk.delete("/requests/" + trashed + "/move_to_trash");
  }
}
