package org.relaydesk.edge.openapi;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What the description's schemas look like; the generator finds them by their annotation. */
interface Shapes {
  @Schema(name = "Text", type = SchemaType.STRING)
  interface Text {}

  @Schema(name = "InputData", type = SchemaType.STRING, description = "The input as a JSON text.")
  interface InputData {}

  @Schema(
      name = "InputForm",
      type = SchemaType.OBJECT,
      requiredProperties = "input_data",
      properties = @SchemaProperty(name = "input_data", ref = "InputData"))
  interface InputForm {}

  @Schema(
      name = "Input",
      type = SchemaType.OBJECT,
      description = "The input: the record under its wrapper.")
  interface Input {}

  @Schema(
      name = "Failure",
      type = SchemaType.OBJECT,
      requiredProperties = "response_status",
      properties = @SchemaProperty(name = "response_status", ref = "FailedStatus"))
  interface Failure {}

  @Schema(
      name = "FailedStatus",
      type = SchemaType.OBJECT,
      requiredProperties = {"status_code", "status", "messages"},
      properties = {
        @SchemaProperty(name = "status_code", type = SchemaType.INTEGER, enumeration = "4000"),
        @SchemaProperty(name = "status", type = SchemaType.STRING, enumeration = "failed"),
        @SchemaProperty(
            name = "messages",
            type = SchemaType.ARRAY,
            implementation = FailureMessage.class)
      })
  interface FailedStatus {}

  @Schema(
      name = "FailureMessage",
      type = SchemaType.OBJECT,
      requiredProperties = {"status_code", "type", "message"},
      properties = {
        @SchemaProperty(
            name = "status_code",
            type = SchemaType.INTEGER,
            description = "What went wrong, finer than the HTTP status."),
        @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "failed"),
        @SchemaProperty(
            name = "field",
            type = SchemaType.STRING,
            description = "The dotted path of the one field that it is about."),
        @SchemaProperty(
            name = "fields",
            type = SchemaType.ARRAY,
            implementation = String.class,
            description = "The dotted paths of all fields that it is about."),
        @SchemaProperty(name = "message", type = SchemaType.STRING)
      })
  interface FailureMessage {}
}
