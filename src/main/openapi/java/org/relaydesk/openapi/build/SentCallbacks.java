package org.relaydesk.openapi.build;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes what the address that a ticket names is sent (contract §13, 2–5). */
final class SentCallbacks {
  private static final Set<String> SETTING = Set.of("addRequest", "editRequest");
  private static final String ADDRESS = "{$request.body#/request/callback_url}";
  private static final String NAME = "ResolvedCallback";

  private final Schemas schemas;

  SentCallbacks(Schemas schemas) {
    this.schemas = schemas;
  }

  /** Adds it to an operation by which the address is set; leaves others as they are. */
  void describe(Operation operation) {
    if (SETTING.contains(operation.getOperationId())) {
      operation.addCallback(
          "requestResolved",
          OASFactory.createCallback()
              .addPathItem(ADDRESS, OASFactory.createPathItem().POST(call())));
    }
  }

  private Operation call() {
    return OASFactory.createOperation()
        .summary("A ticket passed from open into completed")
        .description(
            "Sent at least once for each passage, one after the other, until it is answered."
                + " callback_method may make it a PUT, or a GET without a body.")
        .addParameter(
            header("webhook-id", "The same at every attempt.", "msg_6f1d4a0e2b9c4d7e8a1b2c3d4e5f"))
        .addParameter(
            header("webhook-timestamp", "Of the attempt, in seconds since 1970.", "1772531000"))
        .requestBody(
            OASFactory.createRequestBody()
                .required(true)
                .content(
                    OASFactory.createContent()
                        .addMediaType(
                            "application/json",
                            OASFactory.createMediaType().schema(schemas.named(NAME, payload())))))
        .responses(
            OASFactory.createAPIResponses()
                .addAPIResponse("2XX", answer("It is delivered."))
                .addAPIResponse("410", answer("It is not sent again."))
                .addAPIResponse("default", answer("It is sent again later.")));
  }

  private static Parameter header(String name, String says, String example) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.HEADER)
        .required(true)
        .description(says)
        .schema(Schemas.ref("Text"))
        .example(example);
  }

  private static APIResponse answer(String says) {
    return OASFactory.createAPIResponse().description(says);
  }

  private static Schema payload() {
    Schema data =
        Schemas.of(SchemaType.OBJECT)
            .description("What it happened to.")
            .addRequired("request")
            .addProperty(
                "request",
                Schemas.described(Schemas.ref("RequestRow"), "The ticket as it was then."));
    return Schemas.of(SchemaType.OBJECT)
        .required(List.of("type", "timestamp", "data"))
        .addProperty(
            "type",
            Schemas.of(SchemaType.STRING)
                .enumeration(List.of("request.resolved"))
                .description("What happened."))
        .addProperty(
            "timestamp",
            Schemas.of(SchemaType.STRING)
                .format("date-time")
                .description("When it passed, not when this was sent."))
        .addProperty("data", data);
  }
}
