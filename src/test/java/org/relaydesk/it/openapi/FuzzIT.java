package org.relaydesk.it.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.client.Entity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.description.ApiDescription;
import org.relaydesk.fixture.description.SchemaValues;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.fixture.server.ServerProcess;

/**
 * Every operation of the description with what its schema asks for and what it doesn't: nothing is
 * our fault, every answer is in the envelope, and every success is as described. {@code
 * -Dfuzz.seconds} says for how long, {@code -Dfuzz.seed} with which calls; a failure names its
 * seed.
 */
@Tag("postgresql-only")
@Tag("microbundle")
final class FuzzIT {
  private static final Duration TIME =
      Duration.ofSeconds(Integer.getInteger("relaydesk.it.fuzz.seconds", 20));
  private static final long SEED = seed(Long.getLong("relaydesk.it.fuzz.seed", 20261129));
  private static final int MOST_WRONG = 10;

  /** They have no envelope. */
  private static final Set<String> SERVER = Set.of("live", "ready", "openapi", "metrics");

  private static final List<String> IDS_OF_NOBODY =
      List.of(
          "0",
          "-1",
          "x",
          "9223372036854775807",
          "9223372036854775808",
          "%00",
          "%F0%9F%94%A7",
          "1%2F2",
          "%2E%2E",
          "null",
          "%20");

  /** Some may be read as the first record's id. */
  private static final List<String> IDS =
      Stream.concat(IDS_OF_NOBODY.stream(), Stream.of("01", "1.0", "%2B1", "%201", "1;a=b"))
          .toList();

  /** Below these, the first id is the rep's who calls. */
  private static final Set<String> PEOPLE = Set.of("/technicians/", "/users/", "/requesters/");

  private static final List<String> KINDS =
      List.of("categories", "subcategories", "statuses", "worklog_types", "sites", "no_such_kind");

  private static final List<String> PARTS =
      List.of(
          "input_file",
          "file",
          "filename",
          "description",
          "addtoattachment",
          "input_data",
          "\u00fc");
  private static final List<String> FILE_NAMES =
      List.of(
          "a.log", "", "../x", "\ud83d\udd27.png", "a\u202eb", "\\\"", ";", "n".repeat(400), ".");
  private static final List<String> FILE_TYPES =
      List.of(
          "text/plain", "image/svg+xml", "", "no type", "a/b;charset=x", "*/*", "multipart/mixed");

  private final ApiDescription api = ApiDescription.in(TestRun.target());
  private final Random random = new Random(SEED);
  private final SchemaValues values = new SchemaValues(api.document(), random);
  private final List<ApiDescription.Operation> operations =
      api.operations().stream().filter(o -> !SERVER.contains(o.id())).toList();
  private final List<String> wrong = new ArrayList<>();

  /** The last call that was not a GET and did something. */
  private String lastWrite = "none";

  private static long seed(long given) {
    return given == 0 ? System.currentTimeMillis() : given;
  }

  /** One call as it is sent. */
  private record Call(ApiDescription.Operation operation, String path, String input) {
    String method() {
      return operation.method().toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
      return method() + " " + path + " " + input;
    }
  }

  @Test
  void everyAnswerIsInTheEnvelopeAndNoneIsAFailureOfOurs() {
    try (ServerProcess server = new ServerProcess()) {
      server.startOnFreshDatabase();
      Desk desk = server.desk();
      long end = System.nanoTime() + TIME.toNanos();
      int calls = 0;
      while (System.nanoTime() < end && wrong.size() < MOST_WRONG) {
        Call call = call(one(operations));
        check(call, send(desk, call));
        calls++;
      }
      assertThat(wrong).as("seed %d, %d calls", SEED, calls).isEmpty();
      assertThat(desk.get("/requests").status()).as("after %d calls", calls).isEqualTo(200);
      assertThat(calls).isGreaterThan(operations.size());
    }
  }

  private Call call(ApiDescription.Operation operation) {
    String path = operation.path().substring("/api/v3".length());
    while (path.contains("{")) {
      String value = path.contains("{kind}") ? one(KINDS) : id(operation);
      path = path.replaceFirst("\\{\\w+}", value);
    }
    String input = operation.inputMedia().map(this::input).orElse("");
    return new Call(operation, path, input);
  }

  /** Whose key calls may change, but not lock out. */
  private String id(ApiDescription.Operation operation) {
    boolean person = PEOPLE.stream().anyMatch(operation.path()::contains);
    return random.nextInt(6) == 0
        ? one(person ? IDS_OF_NOBODY : IDS)
        : Integer.toString((person ? 2 : 1) + random.nextInt(10));
  }

  private String input(JsonObject media) {
    JsonValue value =
        random.nextInt(10) == 0
            ? media.getOrDefault("example", JsonValue.NULL)
            : values.of(media.getJsonObject("schema"));
    String text = value.toString();
    return switch (random.nextInt(12)) {
      case 0 -> text.substring(0, random.nextInt(text.length() + 1));
      case 1 -> text.replaceFirst("[a-z]", "\\\\\\\\ud800");
      case 2 -> text.replace('"', '\'');
      case 3 -> "[".repeat(random.nextInt(3000)) + text;
      default -> text;
    };
  }

  private ApiAnswer send(Desk desk, Call call) {
    Desk by = withSomeHeader(desk);
    if (call.operation().isUpload() && random.nextInt(8) > 0) {
      return by.send(call.method(), call.path(), Entity.entity(upload(), Upload.type()));
    }
    String encoded = "?input_data=" + URLEncoder.encode(call.input(), StandardCharsets.UTF_8);
    boolean inQuery = Set.of("GET", "DELETE").contains(call.method()) || random.nextInt(6) == 0;
    if (inQuery && encoded.length() < 6000) {
      return by.send(call.method(), call.path() + (call.input().isEmpty() ? "" : encoded), null);
    }
    return switch (random.nextInt(4)) {
      case 0 -> by.send(call.method(), call.path(), Entity.json(call.input()));
      case 1 -> by.send(call.method(), call.path(), Entity.text(call.input()));
      case 2 ->
          by.send(
              call.method(),
              call.path(),
              Entity.entity(call.input(), "multipart/form-data; boundary=b"));
      default ->
          by.send(
              call.method(),
              call.path(),
              Entity.entity(encoded.substring(1), "application/x-www-form-urlencoded"));
    };
  }

  private Desk withSomeHeader(Desk desk) {
    Desk by = desk;
    if (random.nextInt(8) == 0) {
      by = by.withHeader("If-Match", one(List.of("\"v1\"", "\"v0\"", "*", "v1", "W/\"v1\"", "\"")));
    }
    if (random.nextInt(8) == 0) {
      // Of more than ASCII in a header Payara lets nothing see the call, and answers 400 itself.
      by = by.withHeader("Idempotency-Key", one(List.of("a", "b c", "~", "x".repeat(300))));
    }
    return by;
  }

  /** Files and texts under odd names: as they are, broken off, or with a byte that is another. */
  private byte[] upload() {
    Upload upload = new Upload();
    for (int i = random.nextInt(4); i > 0; i--) {
      byte[] content = new byte[random.nextInt(3000)];
      random.nextBytes(content);
      if (random.nextInt(3) > 0) {
        upload.file(one(PARTS), one(FILE_NAMES), one(FILE_TYPES), content);
      } else {
        upload.field(one(PARTS), one(List.of("true", "", "{}", "x".repeat(5000))));
      }
    }
    byte[] whole = upload.bytes();
    int at = random.nextInt(whole.length);
    switch (random.nextInt(4)) {
      case 0 -> whole = Arrays.copyOf(whole, at);
      case 1 -> whole[at] = (byte) random.nextInt();
      default -> {}
    }
    return whole;
  }

  private void check(Call call, ApiAnswer answer) {
    List<String> faults = new ArrayList<>();
    if (answer.status() >= 500) {
      faults.add("is a failure of ours");
    }
    if (answer.status() == 401) {
      faults.add("says that the key is gone, which was taken by " + lastWrite);
    }
    boolean success = answer.status() < 300;
    if (success && !call.method().equals("GET")) {
      lastWrite = shortened(call.toString());
    }
    if (!success || isJson(call.operation(), answer)) {
      faults.addAll(envelope(call, answer));
    }
    faults.forEach(
        fault ->
            wrong.add(
                "%s: %d %s %s"
                    .formatted(
                        shortened(call.toString()),
                        answer.status(),
                        fault,
                        shortened(answer.text()))));
  }

  private boolean isJson(ApiDescription.Operation operation, ApiAnswer answer) {
    String status = Integer.toString(answer.status());
    return !operation.answers().containsKey(status)
        || ApiDescription.json(api.answer(operation, status)).isPresent();
  }

  private List<String> envelope(Call call, ApiAnswer answer) {
    if (!answer.header("Content-Type").equals(Optional.of("application/json;charset=UTF-8"))) {
      return List.of("is of type " + answer.header("Content-Type"));
    }
    JsonObject body;
    try {
      body = Json.object(answer.text());
    } catch (AssertionError noJson) {
      return List.of("is no JSON");
    }
    if (answer.status() >= 300) {
      JsonValue status = body.getOrDefault("response_status", JsonValue.NULL);
      return status instanceof JsonObject failed && failed.containsKey("messages")
          ? List.of()
          : List.of("has no messages");
    }
    return api.misfits(call.operation(), Integer.toString(answer.status()), body);
  }

  private static String shortened(String text) {
    return text.length() > 400 ? text.substring(0, 400) + "…" : text;
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
