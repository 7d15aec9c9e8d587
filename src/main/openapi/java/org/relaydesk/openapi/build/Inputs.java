package org.relaydesk.openapi.build;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/** Describes what a caller sends: {@code input_data}, the same as a JSON body, and headers. */
final class Inputs {
  /** Acts that do without input. */
  private static final Set<String> MAY_BE_ABSENT =
      Set.of("closeRequest", "closeRequests", "generateApiKey");

  private static final String INPUT_DATA = "input_data";
  private static final String JSON = "application/json";
  private static final String LIST = "Which rows, in which order, with which fields; as JSON.";
  private static final String WHICH = "What is to go; as JSON.";

  private static final String SHA =
      "\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"";

  private static final Map<String, List<String>> HEADERS =
      Map.of(
          "Range",
          List.of("Which bytes are wanted; one range.", "bytes=0-1023"),
          "If-Range",
          List.of("The ETag that the range is of; the whole file comes where it is another.", SHA),
          "If-None-Match",
          List.of("The ETag that the caller has; 304 where it is the same still.", SHA),
          "Idempotency-Key",
          List.of(
              "Any text of the caller's own: the same POST with the same key within 24 hours"
                  + " gives the first answer again.",
              "alarm-5531"),
          "If-Match",
          List.of(
              "The ETag that the edit was made from; 412 where it is another by now.", "\"v3\""));

  private final Examples examples;
  private final InputSchemas schemas;

  Inputs(Examples examples, InputSchemas schemas) {
    this.examples = examples;
    this.schemas = schemas;
  }

  void describe(PathItem.HttpMethod method, Operation operation) {
    describeHeaders(operation);
    if (UploadInput.isTakenBy(operation.getOperationId())) {
      operation.setRequestBody(UploadInput.body());
    }
    examples
        .input(operation.getOperationId())
        .ifPresent(
            input -> {
              if (method == PathItem.HttpMethod.GET) {
                operation.addParameter(inQuery(LIST, Schemas.ref("ListInput"), input));
              } else if (method == PathItem.HttpMethod.DELETE) {
                Schema schema = schemas.of(operation.getOperationId(), true);
                operation.addParameter(inQuery(WHICH, schema, input).required(true));
              } else {
                operation.setRequestBody(inBody(operation.getOperationId(), input));
              }
            });
  }

  private static void describeHeaders(Operation operation) {
    if (operation.getParameters() == null) {
      return;
    }
    List<Parameter> kept = new ArrayList<>(operation.getParameters());
    // OpenAPI describes Accept by the answers' media types.
    kept.removeIf(parameter -> parameter.getName().equals("Accept"));
    for (Parameter parameter : kept) {
      List<String> known = HEADERS.get(parameter.getName());
      if (known != null) {
        parameter.description(known.get(0)).example(known.get(1));
      }
    }
    operation.setParameters(kept.isEmpty() ? null : kept);
  }

  /** A JSON text as OpenAPI describes one in a parameter: by the type of its content. */
  private static Parameter inQuery(String says, Schema schema, JsonValue input) {
    MediaType json = OASFactory.createMediaType().schema(schema).example(PlainValues.of(input));
    return OASFactory.createParameter()
        .name(INPUT_DATA)
        .in(Parameter.In.QUERY)
        .description(says)
        .content(OASFactory.createContent().addMediaType(JSON, json));
  }

  /** JSON first: generators take the first that they find, and this one is typed in all of them. */
  private RequestBody inBody(String operationId, JsonValue input) {
    boolean needed = !MAY_BE_ABSENT.contains(operationId);
    Schema schema = schemas.of(operationId, needed);
    Schema form = schemas.form(operationId, schema);
    Object example = Objects.requireNonNull(PlainValues.of(input));
    return OASFactory.createRequestBody()
        .description("The input, as the body itself or as JSON in the form parameter input_data.")
        .required(needed)
        .content(
            OASFactory.createContent()
                .addMediaType(JSON, OASFactory.createMediaType().schema(schema).example(example))
                .addMediaType(
                    "application/x-www-form-urlencoded",
                    OASFactory.createMediaType()
                        .schema(form)
                        .addEncoding(INPUT_DATA, OASFactory.createEncoding().contentType(JSON))
                        .example(Map.of(INPUT_DATA, example))));
  }
}
