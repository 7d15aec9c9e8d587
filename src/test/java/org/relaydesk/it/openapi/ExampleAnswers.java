package org.relaydesk.it.openapi;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.run.Json;

/** The answers of a story, with the names that examples give to what is called otherwise here. */
final class ExampleAnswers {
  private final Map<String, JsonObject> answers = new TreeMap<>();
  private final Map<String, String> told = new LinkedHashMap<>();
  private final Map<String, String> sent = new LinkedHashMap<>();

  void tell(String example, String here) {
    told.put(example, here);
  }

  /** Sends something in the place of what an input shows; answers are noted as they are. */
  void send(String shown, String here) {
    sent.put(shown, here);
  }

  /** An example's input as this desk takes it. */
  String here(String input) {
    String[] text = {input};
    told.forEach((example, here) -> text[0] = text[0].replace(example, here));
    sent.forEach((example, here) -> text[0] = text[0].replace(example, here));
    return text[0];
  }

  void note(String name, ApiAnswer answer) {
    String[] text = {answer.text()};
    told.forEach((example, here) -> text[0] = text[0].replace(here, example));
    answers.put(name, Json.object(text[0]));
  }

  Map<String, JsonObject> all() {
    return answers;
  }
}
