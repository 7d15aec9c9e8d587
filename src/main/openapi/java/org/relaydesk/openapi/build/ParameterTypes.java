package org.relaydesk.openapi.build;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** A parameter that has a type of its own in Java is what its {@code @Schema} says, in place. */
final class ParameterTypes {
  private static final String REFERENCE = "#/components/schemas/";

  private ParameterTypes() {}

  /** Moves the schemas that were made of such types to where the parameters are. */
  static void describe(OpenAPI description) {
    Components components = description.getComponents();
    Set<String> moved = new HashSet<>();
    description.getPaths().getPathItems().values().stream()
        .flatMap(ParameterTypes::parameters)
        .forEach(
            parameter ->
                type(parameter.getSchema())
                    .ifPresent(
                        type -> {
                          parameter.setSchema(components.getSchemas().get(type));
                          moved.add(type);
                        }));
    moved.forEach(components::removeSchema);
  }

  private static Stream<Parameter> parameters(PathItem item) {
    return Stream.concat(
        stream(item.getParameters()),
        item.getOperations().values().stream()
            .map(Operation::getParameters)
            .flatMap(ParameterTypes::stream));
  }

  private static Stream<Parameter> stream(List<Parameter> parameters) {
    return parameters == null ? Stream.empty() : parameters.stream();
  }

  /** One with a default has its type as the first of several parts. */
  private static Optional<String> type(Schema schema) {
    Schema first = schema.getAllOf() == null ? schema : schema.getAllOf().get(0);
    return Optional.ofNullable(first.getRef()).map(ref -> ref.substring(REFERENCE.length()));
  }
}
