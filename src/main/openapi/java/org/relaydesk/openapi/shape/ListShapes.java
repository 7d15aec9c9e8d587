package org.relaydesk.openapi.shape;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/**
 * What a caller wishes of a list, and what the list says of itself (contract §4); {@link
 * ListBounds} adds what the code knows of that.
 */
interface ListShapes {
  @Schema(
      name = "ListInfo",
      type = SchemaType.OBJECT,
      description = "What the page is.",
      requiredProperties = {
        "has_more_rows",
        "start_index",
        "row_count",
        "sort_field",
        "sort_order",
        "get_total_count"
      },
      properties = {
        @SchemaProperty(
            name = "has_more_rows",
            type = SchemaType.BOOLEAN,
            description = "Whether there are rows behind this page."),
        @SchemaProperty(
            name = "start_index",
            type = SchemaType.INTEGER,
            minimum = "1",
            description = "Which row comes first, from 1."),
        @SchemaProperty(
            name = "row_count",
            type = SchemaType.INTEGER,
            minimum = "0",
            description = "How many rows this page has."),
        @SchemaProperty(
            name = "sort_field",
            type = SchemaType.STRING,
            description = "What the rows are sorted by."),
        @SchemaProperty(
            name = "sort_order",
            type = SchemaType.STRING,
            enumeration = {"asc", "desc"},
            description = "In which direction."),
        @SchemaProperty(
            name = "get_total_count",
            type = SchemaType.BOOLEAN,
            description = "Whether all rows were counted."),
        @SchemaProperty(
            name = "total_count",
            type = SchemaType.INTEGER,
            minimum = "0",
            description = "Where it was asked for.")
      })
  interface ListInfo {}

  @Schema(
      name = "ListInput",
      type = SchemaType.OBJECT,
      additionalProperties = Schema.False.class,
      properties = {
        @SchemaProperty(
            name = "list_info",
            ref = "ListWishes",
            description = "Which rows, in which order, with which fields."),
        @SchemaProperty(
            name = "fields_required",
            type = SchemaType.ARRAY,
            implementation = String.class,
            description = "The same as in list_info.")
      })
  interface ListInput {}

  @Schema(
      name = "ListWishes",
      type = SchemaType.OBJECT,
      additionalProperties = Schema.False.class,
      properties = {
        @SchemaProperty(
            name = "row_count",
            type = SchemaType.INTEGER,
            minimum = "1",
            description = "How many rows to show at most."),
        @SchemaProperty(
            name = "start_index",
            type = SchemaType.INTEGER,
            minimum = "1",
            description = "Which row to begin with, from 1."),
        @SchemaProperty(
            name = "page",
            type = SchemaType.INTEGER,
            minimum = "1",
            description = "Instead of start_index."),
        @SchemaProperty(
            name = "sort_field",
            type = SchemaType.STRING,
            maxLength = 100,
            description = "A field that answers show, or a part of one, as requester.name."),
        @SchemaProperty(
            name = "sort_order",
            type = SchemaType.STRING,
            enumeration = {"asc", "desc"},
            description = "In which direction."),
        @SchemaProperty(
            name = "sort_fields",
            type = SchemaType.ARRAY,
            implementation = SortKey.class,
            description = "What to sort by next; five at most."),
        @SchemaProperty(
            name = "get_total_count",
            type = SchemaType.BOOLEAN,
            description = "Whether to count all rows."),
        @SchemaProperty(
            name = "search_fields",
            type = SchemaType.OBJECT,
            description = "Field and text: a text field has it in it, any other is it."),
        @SchemaProperty(
            name = "search_criteria",
            type = SchemaType.ARRAY,
            implementation = Criterion.class,
            description = "From left to right; fifty at most."),
        @SchemaProperty(
            name = "filter_by",
            ref = "NamedView",
            description = "A view, as Open_Requests."),
        @SchemaProperty(
            name = "fields_required",
            type = SchemaType.ARRAY,
            implementation = String.class,
            description = "Which fields the rows show.")
      })
  interface ListWishes {}

  @Schema(
      name = "NamedView",
      type = SchemaType.OBJECT,
      requiredProperties = "name",
      properties =
          @SchemaProperty(
              name = "name",
              type = SchemaType.STRING,
              maxLength = 250,
              description = "The name of the view."))
  interface NamedView {}

  @Schema(
      name = "SortKey",
      type = SchemaType.OBJECT,
      requiredProperties = "field",
      additionalProperties = Schema.False.class,
      properties = {
        @SchemaProperty(
            name = "field",
            type = SchemaType.STRING,
            maxLength = 100,
            description = "A field that answers show, or a part of one, as requester.name."),
        @SchemaProperty(
            name = "order",
            type = SchemaType.STRING,
            enumeration = {"asc", "desc"},
            description = "In which direction; asc unless it is said.")
      })
  interface SortKey {}

  @Schema(
      name = "Criterion",
      type = SchemaType.OBJECT,
      requiredProperties = {"field", "condition"},
      additionalProperties = Schema.False.class,
      properties = {
        @SchemaProperty(
            name = "field",
            type = SchemaType.STRING,
            maxLength = 100,
            description = "A field that answers show, or a part of one, as requester.name."),
        @SchemaProperty(
            name = "condition",
            type = SchemaType.STRING,
            description = "How it is compared."),
        @SchemaProperty(
            name = "value",
            type = SchemaType.STRING,
            description = "What to compare with: a text, an id, or milliseconds."),
        @SchemaProperty(
            name = "values",
            type = SchemaType.ARRAY,
            implementation = String.class,
            description = "The same, of several."),
        @SchemaProperty(
            name = "logical_operator",
            type = SchemaType.STRING,
            enumeration = {"AND", "OR"},
            description = "How it is joined to the one before it."),
        @SchemaProperty(
            name = "children",
            type = SchemaType.ARRAY,
            implementation = Criterion.class,
            description = "Criteria that bind tighter.")
      })
  interface Criterion {}
}
