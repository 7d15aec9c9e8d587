package org.relaydesk.openapi.build;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The failures, each described once with its envelope (contract §2). */
final class FailureAnswers {
  private static final Map<Integer, String> WORDS =
      new TreeMap<>(
          Map.of(
              400, "The input is refused; field says where. Nothing was stored.",
              401, "No key, a wrong or expired one, or a login that is disabled.",
              403, "The roles of the key's holder don't allow it.",
              404, "No such id or URL.",
              409, "The same Idempotency-Key came with another input.",
              412, "Somebody changed the record since.",
              429, "The key calls, or wrong keys are tried, more often than the settings allow.",
              503,
                  "The database is away or takes no changes; the message says whether anything was done."));

  private final Examples examples;

  FailureAnswers(Examples examples) {
    this.examples = examples;
  }

  void describe(Components components) {
    Map<String, APIResponse> all = new TreeMap<>();
    WORDS.forEach((status, words) -> all.put(name(status), failure(status, words)));
    components.setResponses(all);
  }

  static void add(APIResponses answers, int status) {
    answers.addAPIResponse(
        Integer.toString(status), OASFactory.createAPIResponse().ref(name(status)));
  }

  private APIResponse failure(int status, String words) {
    MediaType json =
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().ref("Failure"))
            .example(examples.answers("failure").get(status + ".json"));
    APIResponse answer =
        OASFactory.createAPIResponse()
            .description(words)
            .content(OASFactory.createContent().addMediaType("application/json", json));
    AnswerHeaders.add(answer, AnswerHeaders.REQUEST_ID);
    if (status == 429 || status == 503) {
      AnswerHeaders.add(answer, AnswerHeaders.RETRY_AFTER);
    }
    return answer;
  }

  private static String name(int status) {
    return "Failure" + status;
  }
}
