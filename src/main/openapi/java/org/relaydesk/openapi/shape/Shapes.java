package org.relaydesk.openapi.shape;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What the description's schemas look like; the generator finds them by their annotation. */
interface Shapes {
  @Schema(name = "Text", type = SchemaType.STRING)
  interface Text {}

  @Schema(
      name = "Time",
      type = SchemaType.OBJECT,
      nullable = true,
      description = "A moment.",
      requiredProperties = {"display_value", "value"},
      properties = {
        @SchemaProperty(
            name = "display_value",
            type = SchemaType.STRING,
            description = "In the desk's time zone and pattern."),
        @SchemaProperty(
            name = "value",
            type = SchemaType.STRING,
            pattern = "^-?[0-9]+$",
            description = "In milliseconds since 1970.")
      })
  interface Time {}

  @Schema(
      name = "TimeInput",
      type = SchemaType.OBJECT,
      nullable = true,
      description = "A moment, by either of its forms.",
      minProperties = 1,
      properties = {
        @SchemaProperty(
            name = "value",
            type = SchemaType.STRING,
            pattern = "^-?[0-9]{1,15}$",
            description = "In milliseconds since 1970."),
        @SchemaProperty(
            name = "display_value",
            type = SchemaType.STRING,
            description = "In the desk's time zone and pattern.")
      })
  interface TimeInput {}

  @Schema(
      name = "Reference",
      type = SchemaType.OBJECT,
      nullable = true,
      description = "A record by its id or name, a person by the address, too. The id wins.",
      minProperties = 1,
      properties = {
        @SchemaProperty(
            name = "id",
            type = SchemaType.STRING,
            pattern = "^[0-9]{1,18}$",
            description = "Its id."),
        @SchemaProperty(
            name = "name",
            type = SchemaType.STRING,
            maxLength = 250,
            description = "Its name; case does not matter."),
        @SchemaProperty(
            name = "email_id",
            type = SchemaType.STRING,
            maxLength = 250,
            description = "The address of a person.")
      })
  interface Reference {}

  @Schema(
      name = "Success",
      type = SchemaType.OBJECT,
      requiredProperties = {"status_code", "status"},
      properties = {
        @SchemaProperty(
            name = "status_code",
            type = SchemaType.INTEGER,
            enumeration = "2000",
            description = "Always this: it worked."),
        @SchemaProperty(
            name = "status",
            type = SchemaType.STRING,
            enumeration = "success",
            description = "It worked."),
        @SchemaProperty(
            name = "messages",
            type = SchemaType.ARRAY,
            implementation = Message.class,
            description = "Warnings, where there are any.")
      })
  interface Success {}

  @Schema(
      name = "ActionStatus",
      type = SchemaType.OBJECT,
      requiredProperties = {"status_code", "status", "messages"},
      properties = {
        @SchemaProperty(
            name = "status_code",
            type = SchemaType.INTEGER,
            enumeration = "2000",
            description = "Always this: it worked."),
        @SchemaProperty(
            name = "status",
            type = SchemaType.STRING,
            enumeration = "success",
            description = "It worked."),
        @SchemaProperty(
            name = "messages",
            type = SchemaType.ARRAY,
            implementation = Message.class,
            description = "What was done, then warnings.")
      })
  interface ActionStatus {}

  @Schema(
      name = "Message",
      type = SchemaType.OBJECT,
      requiredProperties = {"status_code", "type", "message"},
      properties = {
        @SchemaProperty(
            name = "status_code",
            type = SchemaType.INTEGER,
            enumeration = {"2000", "3000"},
            description = "2000 of what was done, 3000 of a warning."),
        @SchemaProperty(
            name = "type",
            type = SchemaType.STRING,
            enumeration = {"success", "warning"},
            description = "Whether it is a warning."),
        @SchemaProperty(
            name = "field",
            type = SchemaType.STRING,
            description = "Of a warning: what it is about."),
        @SchemaProperty(
            name = "message",
            type = SchemaType.STRING,
            description = "What was done, or what to mind; for people.")
      })
  interface Message {}

  @Schema(
      name = "BulkActionStatus",
      type = SchemaType.OBJECT,
      requiredProperties = {"status_code", "status", "messages"},
      properties = {
        @SchemaProperty(
            name = "status_code",
            type = SchemaType.INTEGER,
            enumeration = {"2000", "3000"},
            description = "3000 where it failed for some."),
        @SchemaProperty(
            name = "status",
            type = SchemaType.STRING,
            enumeration = {"success", "warning"},
            description = "A warning where it failed for some."),
        @SchemaProperty(
            name = "messages",
            type = SchemaType.ARRAY,
            implementation = RecordMessage.class,
            description = "One for each, in the order of the ids, then warnings.")
      })
  interface BulkActionStatus {}

  @Schema(
      name = "RecordMessage",
      type = SchemaType.OBJECT,
      requiredProperties = {"status_code", "type", "message"},
      properties = {
        @SchemaProperty(
            name = "id",
            type = SchemaType.STRING,
            description = "Of the record that it is about; none at a warning."),
        @SchemaProperty(
            name = "status_code",
            type = SchemaType.INTEGER,
            description = "2000, 3000 of a warning, or what went wrong."),
        @SchemaProperty(
            name = "type",
            type = SchemaType.STRING,
            enumeration = {"success", "warning", "failed"},
            description = "How it went with this record."),
        @SchemaProperty(
            name = "field",
            type = SchemaType.STRING,
            description = "The dotted path of the one field that it is about."),
        @SchemaProperty(
            name = "fields",
            type = SchemaType.ARRAY,
            implementation = String.class,
            description = "The dotted paths of all fields that it is about."),
        @SchemaProperty(
            name = "message",
            type = SchemaType.STRING,
            description = "The same, for people.")
      })
  interface RecordMessage {}

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
        @SchemaProperty(
            name = "status_code",
            type = SchemaType.INTEGER,
            enumeration = "4000",
            description = "Always this: it failed."),
        @SchemaProperty(
            name = "status",
            type = SchemaType.STRING,
            enumeration = "failed",
            description = "It failed."),
        @SchemaProperty(
            name = "messages",
            type = SchemaType.ARRAY,
            implementation = FailureMessage.class,
            description = "What is wrong: each fault by itself.")
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
        @SchemaProperty(
            name = "type",
            type = SchemaType.STRING,
            enumeration = "failed",
            description = "It failed."),
        @SchemaProperty(
            name = "field",
            type = SchemaType.STRING,
            description = "The dotted path of the one field that it is about."),
        @SchemaProperty(
            name = "fields",
            type = SchemaType.ARRAY,
            implementation = String.class,
            description = "The dotted paths of all fields that it is about."),
        @SchemaProperty(
            name = "message",
            type = SchemaType.STRING,
            description = "What is wrong, for people.")
      })
  interface FailureMessage {}
}
