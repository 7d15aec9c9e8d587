package org.relaydesk.openapi.build;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Describes what an operation answers: an example of each success, and the failures it has. */
final class Answers {
  private static final Map<String, String> MEDIA =
      Map.of("json", "application/json", "yaml", "application/yaml", "txt", "text/plain");

  private static final Map<String, String> WORDS =
      Map.of("200", "It worked.", "201", "It was added.", "503", "It is down.");

  /** Members of answers that have no version: lists, plain messages, and keys. */
  private static final Set<String> WITHOUT_VERSION =
      Set.of("list_info", "api_key", "attachments", "files");

  /** Open where a setting says so. */
  private static final Set<String> MAY_WANT_A_KEY = Set.of("metrics");

  private final Examples examples;
  private final AnswerSchemas schemas;

  Answers(Examples examples, AnswerSchemas schemas) {
    this.examples = examples;
    this.schemas = schemas;
  }

  void describe(PathTemplate path, PathItem.HttpMethod method, Operation operation) {
    APIResponses answers = OASFactory.createAPIResponses();
    examples
        .answers(operation.getOperationId())
        .forEach((name, example) -> addSuccess(answers, operation, name, example));
    if (path.isProtected()) {
      addFailures(answers, path, method, operation);
    } else {
      relaxSecurity(operation);
      addOpenFailures(answers, operation);
    }
    operation.setResponses(answers);
  }

  private void addSuccess(APIResponses answers, Operation operation, String name, Object example) {
    String status = name.substring(0, name.indexOf('.'));
    APIResponse answer = answers.getAPIResponse(status);
    if (answer == null) {
      answer = OASFactory.createAPIResponse().description(words(status));
      answer.setContent(OASFactory.createContent());
      addHeaders(answer, status, operation, example);
      answers.addAPIResponse(status, answer);
    }
    Content content = answer.getContent();
    MediaType media = OASFactory.createMediaType().example(example);
    if (example instanceof Map<?, ?> members) {
      media.setSchema(schemas.of(operation.getOperationId(), members));
    } else {
      media.setSchema(Schemas.ref("Text"));
    }
    content.addMediaType(media(name), media);
  }

  private static void addHeaders(
      APIResponse answer, String status, Operation operation, Object example) {
    AnswerHeaders.add(answer, AnswerHeaders.REQUEST_ID);
    if (operation.getOperationId().startsWith("download")) {
      AnswerHeaders.addDownload(answer);
    }
    if (example instanceof Map<?, ?> record && hasVersion(record)) {
      AnswerHeaders.add(answer, AnswerHeaders.ETAG);
    }
    if (status.equals("201")) {
      AnswerHeaders.add(answer, AnswerHeaders.LOCATION);
    }
    if (takes(operation, "Idempotency-Key")) {
      AnswerHeaders.add(answer, AnswerHeaders.REPLAYED);
    }
  }

  /** A record beside its response_status; a plain message stands alone. */
  private static boolean hasVersion(Map<?, ?> example) {
    return example.containsKey("response_status")
        && example.size() > 1
        && WITHOUT_VERSION.stream().noneMatch(example::containsKey);
  }

  private static void addFailures(
      APIResponses answers, PathTemplate path, PathItem.HttpMethod method, Operation operation) {
    boolean input = takes(operation, "input_data") || method != PathItem.HttpMethod.GET;
    addIf(input, answers, 400);
    FailureAnswers.add(answers, 401);
    FailureAnswers.add(answers, 403);
    addIf(path.hasParameter() || takes(operation, "ids"), answers, 404);
    addIf(takes(operation, "Idempotency-Key"), answers, 409);
    addIf(takes(operation, "If-Match"), answers, 412);
    FailureAnswers.add(answers, 429);
    FailureAnswers.add(answers, 503);
  }

  private static void addIf(boolean applies, APIResponses answers, int status) {
    if (applies) {
      FailureAnswers.add(answers, status);
    }
  }

  private static void addOpenFailures(APIResponses answers, Operation operation) {
    if (MAY_WANT_A_KEY.contains(operation.getOperationId())) {
      FailureAnswers.add(answers, 401);
      FailureAnswers.add(answers, 403);
    }
  }

  private static void relaxSecurity(Operation operation) {
    if (MAY_WANT_A_KEY.contains(operation.getOperationId())) {
      operation.setSecurity(
          List.of(
              OASFactory.createSecurityRequirement().addScheme("authtoken"),
              OASFactory.createSecurityRequirement()));
    } else {
      operation.setSecurity(List.of());
    }
  }

  private static boolean takes(Operation operation, String parameter) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(p -> p.getName().equals(parameter));
  }

  private static String words(String status) {
    String words = WORDS.get(status);
    if (words == null) {
      throw new IllegalStateException("No words for the status " + status);
    }
    return words;
  }

  private static String media(String name) {
    String type = MEDIA.get(name.substring(name.indexOf('.') + 1));
    if (type == null) {
      throw new IllegalStateException("No media type for " + name);
    }
    return type;
  }
}
