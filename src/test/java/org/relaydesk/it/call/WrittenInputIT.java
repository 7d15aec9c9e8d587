package org.relaydesk.it.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.it.DeskIT;

/**
 * Wrong input of every kind to every operation that writes something on a ticket: it is refused by
 * name, and neither stored nor sent.
 */
@Tag("postgresql-only")
final class WrittenInputIT extends DeskIT {
  private static final String DEEP = "[".repeat(10_000);

  private final String ticket = Written.ticket(desk());

  /** One wrong input and how it is refused. */
  private record Wrong(String input, int inner, String field) {}

  static List<Written> written() {
    return Written.ALL;
  }

  static List<String> uploads() {
    return Written.UPLOADS;
  }

  private static Stream<Wrong> shapes(Written it) {
    String wrapper = it.named();
    return Stream.of(
        new Wrong("", 4012, "input_data"),
        new Wrong("{}", 4012, wrapper),
        new Wrong("{\"nothing_of_ours\":{}}", 4012, wrapper),
        new Wrong("{\"%s\":null}".formatted(it.wrapper()), 4012, wrapper),
        new Wrong("{\"%s\":[1]}".formatted(it.wrapper()), 4021, it.wrapper()),
        new Wrong("{\"%s\":7}".formatted(it.wrapper()), 4021, it.wrapper()),
        new Wrong("{\"%s\":{".formatted(it.wrapper()), 4001, "input_data"),
        new Wrong(DEEP, 4001, "input_data"),
        new Wrong(DEEP + "]".repeat(10_000), 4001, "input_data"),
        new Wrong(it.with(DEEP + "]".repeat(10_000)), 4001, "input_data"));
  }

  private static Stream<Wrong> values(Written it) {
    String text = it.text();
    String named = it.wrapper() + "." + text;
    Stream<Wrong> texts =
        Stream.of(
            new Wrong(it.with("{\"content\":\"x\"}"), 4021, text),
            new Wrong(it.with("[\"x\"]"), 4021, text),
            new Wrong(it.with("\"" + "x".repeat(1_000_001) + "\""), 4001, text),
            new Wrong(it.with("\"a\\u0000b\""), 4001, named),
            new Wrong(it.with("\"a\\ud800b\""), 4001, named),
            new Wrong(it.and("\"%s\":\"y\"".formatted(text)), 4001, named),
            new Wrong(it.and("\"no_such_key\":1"), 4001, "no_such_key"));
    Stream<Wrong> more =
        it.readOnly().isEmpty()
            ? Stream.of()
            : Stream.of(
                new Wrong(
                    it.and("\"%s\":{\"id\":\"999999999\"}".formatted(it.readOnly())),
                    4014,
                    it.readOnly()));
    return Stream.concat(texts, more);
  }

  @ParameterizedTest
  @MethodSource("written")
  void isRefusedByNameAndChangesNothing(Written it) {
    String path = it.pathOn(desk(), ticket);
    String before = Written.all(desk(), ticket);
    List<String> faults = new ArrayList<>();
    Stream.concat(shapes(it), values(it))
        .forEach(
            wrong -> {
              ApiAnswer answer = it.send(desk(), path, wrong.input());
              try {
                assertThat(answer).isFailure(400, wrong.inner(), wrong.field());
              } catch (AssertionError fault) {
                faults.add(
                    shortened(wrong.toString())
                        + ": "
                        + shortened(String.valueOf(fault.getMessage())));
              }
            });
    assertThat(faults).isEmpty();
    assertThat(Written.all(desk(), ticket)).isEqualTo(before);
  }

  /** Larger than any number that a program holds: no such file, time or cost, and no failure. */
  @ParameterizedTest
  @MethodSource("written")
  void hugeNumbersAreRefusedWhereverOneMayStand(Written it) {
    String path = it.pathOn(desk(), ticket);
    String before = Written.all(desk(), ticket);
    List<String> faults = new ArrayList<>();
    for (String number :
        List.of("1e400", "-1e999999999", "9223372036854775808", "9".repeat(5000), "1e-999999999")) {
      for (String member :
          List.of(
              "'attachments':[{'file_id':%s}]",
              "'other_cost':%s",
              "'time_spent':%s",
              "'time_spent':{'hours':%s}",
              "'start_time':{'value':%s}",
              "'draft':{'id':%s}",
              "'to':[{'id':%s}]")) {
        ApiAnswer answer = it.send(desk(), path, it.and(quoted(member.formatted(number))));
        String what = shortened(member.formatted(number)) + ": " + answer.status();
        if (answer.status() != 400 || !answer.text().contains("\"response_status\"")) {
          faults.add(what + " " + shortened(answer.text()));
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(Written.all(desk(), ticket)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("written")
  void isNotFoundWhereItsTicketOrRecordIsNot(Written it) {
    String path = it.pathOn(desk(), ticket);
    String before = Written.all(desk(), ticket);
    String other = Written.ticket(desk());
    String own = path.substring(ticket.length());
    for (String id :
        List.of("x", "0", "-1", "1.5", "987654321", "99999999999999999999", "%F0%9F%94%A7")) {
      assertThat(it.send(desk(), "/requests/" + id + own, it.right())).isFailure(404, 4007, "id");
      if (it.below().endsWith("{}")) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        assertThat(it.send(desk(), folder + id, it.right())).isFailure(404, 4007, "id");
      }
    }
    if (it.below().endsWith("{}")) {
      assertThat(it.send(desk(), other + own, it.right())).isFailure(404, 4007, "id");
    }
    assertThat(Written.all(desk(), ticket)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("written")
  void isRefusedInTheTrash(Written it) {
    String path = it.pathOn(desk(), ticket);
    assertThat(desk().delete(ticket + "/move_to_trash")).isSuccess();
    String before = Written.all(desk(), ticket);
    assertThat(it.send(desk(), path, it.right())).isFailure(400, 4009, "id");
    assertThat(Written.all(desk(), ticket)).isEqualTo(before);
  }

  /** Emoji, text that runs from right to left, marks of its direction, a bell, what is no HTML. */
  @ParameterizedTest
  @MethodSource("written")
  void everyScriptIsKept(Written it) {
    String text =
        "\ud83d\udc69\u200d\ud83d\ude92 \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627";
    String whole =
        text + " \u202eabc\u202c e\u0301\u0327 \u4f60\u597d\tCPU > 90 & load <5\nR\u2078\u0007";
    String escaped = whole.replace("\t", "\\t").replace("\n", "\\n").replace("\u0007", "\\u0007");
    ApiAnswer answer = it.send(desk(), it.pathOn(desk(), ticket), it.with("\"" + escaped + "\""));
    assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    assertThat(answer.entity(it.answered()).getString(it.text())).isEqualTo(whole);
  }

  @ParameterizedTest
  @MethodSource("uploads")
  void noFileGoesToATicketThatIsNotThereOrInTheTrash(String where) {
    for (String id : List.of("x", "0", "-1", "987654321", "99999999999999999999")) {
      assertThat(Written.upload(desk(), "/requests/" + id, where)).isFailure(404, 4007, "id");
    }
    assertThat(desk().delete(ticket + "/move_to_trash")).isSuccess();
    assertThat(Written.upload(desk(), ticket, where)).isFailure(400, 4009, "id");
    assertThat(desk().get(ticket + "/attachments").rows("attachments")).isEmpty();
  }

  private static String shortened(String text) {
    return text.length() > 300 ? text.substring(0, 300) + "…" : text;
  }
}
