package org.relaydesk.edge.openapi;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private static final Set<String> MAY_BE_ABSENT = Set.of("closeRequest", "generateApiKey");

  private static final Map<String, List<String>> HEADERS =
      Map.of(
          "Idempotency-Key",
          List.of(
              "Any text of the caller's own: the same POST with the same key within 24 hours"
                  + " gives the first answer again.",
              "alarm-5531"),
          "If-Match",
          List.of(
              "The ETag that the edit was made from; 412 where it is another by now.", "\"v3\""));

  private final Examples examples;

  Inputs(Examples examples) {
    this.examples = examples;
  }

  void describe(PathItem.HttpMethod method, Operation operation) {
    describeHeaders(operation);
    examples
        .input(operation.getOperationId())
        .ifPresent(
            input -> {
              if (method == PathItem.HttpMethod.GET) {
                operation.addParameter(inQuery(input));
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

  private static Parameter inQuery(JsonValue input) {
    return OASFactory.createParameter()
        .name("input_data")
        .in(Parameter.In.QUERY)
        .description("Which rows, in which order, with which fields.")
        .schema(shape("InputData"))
        .example(input.toString());
  }

  private static RequestBody inBody(String operationId, JsonValue input) {
    MediaType form =
        OASFactory.createMediaType()
            .schema(shape("InputForm"))
            .example(Map.of("input_data", input.toString()));
    MediaType json =
        OASFactory.createMediaType().schema(shape("Input")).example(PlainValues.of(input));
    return OASFactory.createRequestBody()
        .description("The input, as the form parameter input_data or as the body itself.")
        .required(!MAY_BE_ABSENT.contains(operationId))
        .content(
            OASFactory.createContent()
                .addMediaType("application/x-www-form-urlencoded", form)
                .addMediaType("application/json", json));
  }

  private static Schema shape(String name) {
    return OASFactory.createSchema().ref(name);
  }
}
