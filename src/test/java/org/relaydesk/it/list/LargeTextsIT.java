package org.relaydesk.it.list;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.ws.rs.client.Entity;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** Lists of texts that together are larger than the memory for them. */
final class LargeTextsIT extends DeskIT {
  private static final int LONGEST = 1_000_000;
  private static final int TICKETS = 30;
  private static final int CALLERS = 12;
  private static final int MOST_CALLERS = 60;
  private static final String OK = "HTTP/1.1 200";
  private static final int SMALL_BUFFER = 4096;
  private static final int PATIENCE_MILLIS = 30_000;

  private final List<String> added = new ArrayList<>();
  private final String subject = "Large texts " + System.nanoTime();

  /** Whoever looks through all descriptions later need not read these. */
  @AfterEach
  void purge() {
    for (String id : added) {
      desk().delete("/requests/" + id + "/move_to_trash");
      desk().delete("/requests/" + id);
    }
  }

  private void add(String description) {
    String input = aRequest().withSubject(subject).withDescription(description).input().toString();
    ApiAnswer answer = desk().send("POST", "/requests", Entity.json(input));
    assertThat(answer).isSuccess(201);
    added.add(answer.id("request"));
  }

  private String input(int rows) {
    return """
        {"list_info":{"row_count":%d,"sort_field":"id","sort_order":"asc",\
        "fields_required":["id","description","resolution"],\
        "search_criteria":{"field":"subject","condition":"is","value":"%s"}}}"""
        .formatted(rows, subject);
  }

  @Test
  void aPageOfSeveralPartsIsWhole() {
    List<String> descriptions =
        List.of("a".repeat(400_000), "b".repeat(400_000), "short", "", "c".repeat(900_000));
    descriptions.forEach(this::add);
    ApiAnswer answer = desk().get("/requests", input(10));
    assertThat(answer).isSuccess();
    assertThat(Desk.ids(answer.rows("requests"))).isEqualTo(added);
    assertThat(answer.rows("requests"))
        .extracting(row -> row.isNull("description") ? "" : row.getString("description"))
        .isEqualTo(descriptions);
  }

  /** Beside an embedded database the heap holds its pages and buffers, too, which nobody bounds. */
  @Test
  @Tag("postgresql-only")
  void callersWhoReadNothingOfTheirListsCostThePartThatIsBeingWrittenAndTooManyAreRefused()
      throws IOException {
    for (int i = 0; i < TICKETS; i++) {
      add(i + "й".repeat(LONGEST - 10));
    }
    List<Socket> callers = new ArrayList<>();
    try {
      for (int i = 0; i < CALLERS; i++) {
        callers.add(ask());
      }
      for (Socket caller : callers) {
        assertThat(begin(caller)).isEqualTo(OK);
      }
      assertThat(desk().get("/requests/" + added.get(0))).isSuccess();
      requireRefusalInTheEnvelope(callers);
    } finally {
      for (Socket caller : callers) {
        caller.close();
      }
    }
  }

  /** Those hold all the memory there is for it: what is refused is so before its first byte. */
  private void requireRefusalInTheEnvelope(List<Socket> callers) throws IOException {
    do {
      callers.add(ask());
    } while (begin(callers.get(callers.size() - 1)).equals(OK) && callers.size() < MOST_CALLERS);
    ApiAnswer refused = desk().get("/requests", input(TICKETS));
    assertThat(refused).isFailure(503, 4004);
    assertThat(refused.header("Retry-After")).isPresent();
    assertThat(refused.header("Content-Type")).contains("application/json;charset=UTF-8");
    assertThat(refused.text()).contains("nothing was done, try again");
  }

  private Socket ask() throws IOException {
    Socket caller = new Socket();
    caller.setReceiveBufferSize(SMALL_BUFFER);
    caller.setSoTimeout(PATIENCE_MILLIS);
    caller.connect(new InetSocketAddress(desk().baseUri().getHost(), desk().baseUri().getPort()));
    String call =
        "GET /api/v3/requests%s HTTP/1.1\r\nHost: %s\r\nTECHNICIAN_KEY: %s\r\n\r\n"
            .formatted(
                Desk.query(input(TICKETS)), desk().baseUri().getAuthority(), TestRun.ADMIN_KEY);
    caller.getOutputStream().write(call.getBytes(ISO_8859_1));
    return caller;
  }

  private static String begin(Socket caller) throws IOException {
    byte[] begin = caller.getInputStream().readNBytes(OK.length());
    return new String(begin, ISO_8859_1);
  }
}
