package org.relaydesk.openapi.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.relaydesk.openapi.Records;
import org.relaydesk.openapi.shape.ListBounds;

/**
 * Adds to what the resources' annotations say: paths as callers write them, input, answers,
 * failures and an example of each. Everything is put in an order of its own, so that each build
 * writes the same bytes.
 */
public final class DescriptionFilter implements OASFilter {
  private final Examples examples;
  private final Records records;

  DescriptionFilter(Examples examples, Records records) {
    this.examples = examples;
    this.records = records;
  }

  @Override
  public void filterOpenAPI(OpenAPI description) {
    ParameterTypes.describe(description);
    Components components = description.getComponents();
    ListBounds.describe(components.getSchemas());
    Schemas schemas = new Schemas(components.getSchemas());
    new FailureAnswers(examples).describe(components);
    AnswerHeaders.describe(components);
    Answers answers = new Answers(examples, new AnswerSchemas(records, schemas));
    Inputs inputs = new Inputs(examples, new InputSchemas(records, schemas));
    description.setPaths(paths(description, inputs, answers));
    SentCallbacks callbacks = new SentCallbacks(schemas);
    description
        .getPaths()
        .getPathItems()
        .values()
        .forEach(path -> path.getOperations().values().forEach(callbacks::describe));
    components.setSchemas(schemas.all());
    List<Tag> tags = new ArrayList<>(description.getTags());
    tags.sort(Comparator.comparing(Tag::getName));
    description.setTags(tags);
    examples.requireAllUsed();
  }

  private static Paths paths(OpenAPI description, Inputs inputs, Answers answers) {
    Map<String, PathItem> clean = new TreeMap<>();
    description
        .getPaths()
        .getPathItems()
        .forEach(
            (template, item) -> {
              PathTemplate path = PathTemplate.cleaned(template, item);
              item.getOperations().values().forEach(path::nameAliases);
              item.getOperations().forEach((method, op) -> NamedOperations.tell(path, method, op));
              item.getOperations().forEach((method, op) -> inputs.describe(method, op));
              item.getOperations().forEach((method, op) -> answers.describe(path, method, op));
              if (clean.put(path.path(), item) != null) {
                throw new IllegalStateException(path.path() + " is described twice");
              }
            });
    requireNames(clean);
    Paths paths = OASFactory.createPaths();
    clean.forEach(paths::addPathItem);
    return paths;
  }

  private static void requireNames(Map<String, PathItem> clean) {
    clean.forEach(
        (path, item) -> {
          for (Operation operation : item.getOperations().values()) {
            if (operation.getOperationId() == null || operation.getSummary() == null) {
              throw new IllegalStateException("An operation at " + path + " has no @Operation");
            }
          }
        });
  }
}
