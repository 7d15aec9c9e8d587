package org.relaydesk.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.browser.Browser;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Tickets;

/** Markup, scripts and expressions in everything that a page shows. */
final class EvilTextIT extends ConsoleDeskIT {
  private static final String EVIL =
      "\"></textarea></title><script>window.owned=1</script>"
          + "<img src=x onerror=window.owned=1><b class=evil>#{7*11111}${7*11111}</b>";

  private static final EvilReceiver RECEIVER = new EvilReceiver();

  /** Not HTTP, so that what came is told in the callback's error. */
  private static final class EvilReceiver implements AutoCloseable {
    private final ServerSocket socket;

    EvilReceiver() {
      try {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Thread thread = new Thread(this::serve, "evil-receiver");
      thread.setDaemon(true);
      thread.start();
    }

    private void serve() {
      while (!socket.isClosed()) {
        try (Socket call = socket.accept()) {
          call.getOutputStream()
              .write(("HTTP/1.1 200 OK\r\n" + EVIL + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
          call.shutdownOutput();
          call.setSoTimeout(2_000);
          call.getInputStream().readAllBytes();
        } catch (IOException e) {
          // The caller has gone, or the test is over.
        }
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @AfterAll
  static void closeReceiver() throws IOException {
    RECEIVER.close();
  }

  @Test
  void whatIsStoredOrSentIsShownAsItWasTypedAndNeverRun() {
    List<String> alarms = new ArrayList<>();
    Browser browser = desk.signedIn();
    browser.page().onDialog(dialog -> alarms.add(dialog.message()));
    browser
        .page()
        .onConsoleMessage(
            message -> {
              if (message.type().equals("error")) {
                alarms.add(message.text());
              }
            });
    browser.page().onPageError(alarms::add);
    String failed = "ticket.xhtml?id=" + closedTicket();
    List<String> pages = new ArrayList<>(withEvil());
    pages.add(failed);
    for (String page : pages) {
      browser.open("/desk/" + page);
      assertThat(browser.page().evaluate("window.owned")).as(page).isNull();
      assertThat(browser.page().locator(".evil, img").count()).as(page).isZero();
      assertThat(browser.page().locator("main").innerHTML()).as(page).doesNotContain("77777");
    }
    browser.open("/desk/requests.xhtml").sees(EVIL).open("/desk/reps.xhtml").sees(EVIL);
    browser.open("/desk/lookups.xhtml?kind=categories").sees(EVIL);
    browser.open("/desk/" + failed).sees("not a valid HTTP answer");
    browser.open("/desk/integration-keys.xhtml").sees(EVIL).open("/desk/audit.xhtml").sees(EVIL);
    assertThat(alarms.stream().filter(alarm -> !alarm.contains("status of 404"))).isEmpty();
  }

  /** The pages that show what was stored, and those that show what a link carries. */
  private static List<String> withEvil() {
    String query = "=" + URLEncoder.encode(EVIL, StandardCharsets.UTF_8);
    String category = evilCategory();
    String evilTicket = evilTicket(category);
    String evilRep = evilRep();
    return List.of(
        "index.xhtml",
        "requests.xhtml",
        "requests.xhtml?subject" + query,
        "ticket.xhtml?id=" + evilTicket,
        "ticket.xhtml?id" + query,
        "new-ticket.xhtml",
        "reps.xhtml",
        "rep.xhtml?id=" + evilRep,
        "roles.xhtml",
        "role.xhtml?id=" + evilRole(),
        "integration-keys.xhtml",
        "integration-key.xhtml?id=" + evilIntegration(),
        "integration-key.xhtml?id" + query,
        "audit.xhtml",
        "audit.xhtml?action" + query + "&who" + query + "&from" + query + "&until" + query,
        "lookups.xhtml?kind=categories&id=" + category,
        "lookups.xhtml?kind=subcategories",
        "lookups.xhtml?kind" + query,
        "sign-in.xhtml?from" + query,
        "nothing.xhtml?from" + query);
  }

  private static JsonObject wrapped(String wrapper, JsonObjectBuilder content) {
    return Json.createObjectBuilder().add(wrapper, content).build();
  }

  private static String made(String path, String wrapper, JsonObjectBuilder content) {
    ApiAnswer answer = desk.api().post(path, wrapped(wrapper, content));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.id(wrapper);
  }

  private static String evilTicket(String category) {
    String id =
        desk.api()
            .add(
                aRequest()
                    .withSubject(EVIL)
                    .withDescription(EVIL)
                    .withRequester(EVIL)
                    .with("category", Json.createObjectBuilder().add("id", category).build())
                    .withCallback("http://127.0.0.1:59999/?'-window.owned=1-'"))
            .getString("id");
    JsonObjectBuilder edit =
        Json.createObjectBuilder()
            .add("subject", EVIL + EVIL)
            .add("resolution", Json.createObjectBuilder().add("content", EVIL));
    desk.api().put("/requests/" + id, wrapped("request", edit));
    JsonObjectBuilder said = Json.createObjectBuilder().add("description", EVIL);
    made("/requests/" + id + "/notes", "note", said);
    JsonObjectBuilder work =
        Json.createObjectBuilder().add("time_spent", 60_000).add("description", EVIL);
    desk.api().post("/requests/" + id + "/worklogs", wrapped("worklog", work));
    Tickets.setStatus(desk.api(), id, "Resolved");
    Tickets.awaitCallback(desk.api(), id, "due");
    return id;
  }

  /** Its callback fails with what the receiver said. */
  private static String closedTicket() {
    String url = "http://127.0.0.1:" + RECEIVER.socket.getLocalPort() + "/";
    String id = desk.api().add(aRequest().withSubject(EVIL).withCallback(url)).getString("id");
    Tickets.setStatus(desk.api(), id, "Resolved");
    await("the callback's error tells what came")
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> Tickets.callbacks(desk.api(), id).get(0).toString().contains("window.owned=1"));
    JsonObjectBuilder closure =
        Json.createObjectBuilder()
            .add("requester_ack_comments", EVIL)
            .add("closure_comments", EVIL);
    ApiAnswer closed =
        desk.api()
            .put(
                "/requests/" + id + "/close",
                wrapped("request", Json.createObjectBuilder().add("closure_info", closure)));
    assertThat(closed.status()).as(closed.text()).isEqualTo(200);
    return id;
  }

  private static String evilCategory() {
    return made(
        "/categories",
        "category",
        Json.createObjectBuilder().add("name", EVIL).add("description", EVIL));
  }

  private static String evilRole() {
    return made(
        "/roles", "role", Json.createObjectBuilder().add("name", EVIL).add("description", EVIL));
  }

  private static String evilIntegration() {
    return made(
        "/integration_keys",
        "integration_key",
        Json.createObjectBuilder()
            .add("name", EVIL)
            .add("description", EVIL)
            .add("roles", Json.createArrayBuilder().add(EVIL)));
  }

  private static String evilRep() {
    return made(
        "/technicians",
        "technician",
        Json.createObjectBuilder()
            .add("name", EVIL)
            .add("job_title", EVIL)
            .add("phone", "<b class=evil>"));
  }
}
