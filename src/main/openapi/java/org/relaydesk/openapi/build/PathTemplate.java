package org.relaydesk.openapi.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * A resource's path as callers write it. A variable that is called as one of the words that it
 * takes stands for that word ({@code technicians:technicians|support_reps}); any other that takes
 * certain words only is a parameter with these values.
 *
 * @param path without variables of the first sort
 * @param aliases the other words that their place takes
 */
record PathTemplate(String path, List<String> aliases) {
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern WORDS = Pattern.compile("\\w+(\\|\\w+)+");

  /** What is said of the path parameters that more than one resource has. */
  private static final Map<String, List<String>> KNOWN =
      Map.of(
          "id", List.of("Its id: digits.", "17"),
          "request_id", List.of("The ticket's id: digits.", "17"),
          "kind", List.of("The plural of the look-up's name.", "categories"),
          "below", List.of("What belongs to it: subcategories or items.", "subcategories"));

  /** Reads the template, and takes the parameters out of the item that are none for a caller. */
  static PathTemplate cleaned(String template, PathItem item) {
    Map<String, Parameter> parameters = parameters(item);
    List<String> aliases = new ArrayList<>();
    Matcher variable = VARIABLE.matcher(template);
    StringBuilder path = new StringBuilder();
    while (variable.find()) {
      String name = variable.group(1);
      Parameter parameter = parameters.get(name);
      boolean word = parameter == null || isWord(name, parameter);
      variable.appendReplacement(path, word ? name : "{" + name + "}");
      if (parameter != null && word) {
        aliases.addAll(otherWords(name, parameter));
        remove(parameter, item);
      } else if (parameter != null) {
        inPath(item).filter(each -> each.getName().equals(name)).forEach(PathTemplate::describe);
      }
    }
    return new PathTemplate(variable.appendTail(path).toString(), List.copyOf(aliases));
  }

  /** Whether the path has a variable that a caller fills in. */
  boolean hasParameter() {
    return path.indexOf('{') >= 0;
  }

  /** Whether a call needs a key. */
  boolean isProtected() {
    return path.startsWith("/api/v3/");
  }

  void nameAliases(Operation operation) {
    for (String alias : aliases) {
      String also = " The path takes " + alias + " as well; the answer's wrapper follows it.";
      operation.setDescription(operation.getDescription() + also);
    }
  }

  private static Map<String, Parameter> parameters(PathItem item) {
    Map<String, Parameter> byName = new TreeMap<>();
    inPath(item).forEach(parameter -> byName.put(parameter.getName(), parameter));
    return byName;
  }

  /** Those of the path, which stand at the item or, one for each, at its operations. */
  private static Stream<Parameter> inPath(PathItem item) {
    List<Parameter> all = new ArrayList<>(orNone(item.getParameters()));
    item.getOperations().values().forEach(op -> all.addAll(orNone(op.getParameters())));
    return all.stream().filter(parameter -> parameter.getIn() == Parameter.In.PATH);
  }

  private static List<Parameter> orNone(List<Parameter> parameters) {
    return parameters == null ? List.of() : parameters;
  }

  private static boolean isWord(String name, Parameter parameter) {
    String pattern = parameter.getSchema().getPattern();
    return pattern != null && name.matches(pattern);
  }

  private static List<String> otherWords(String name, Parameter parameter) {
    List<String> words = words(parameter.getSchema().getPattern());
    return words.stream().filter(word -> !word.equals(name)).toList();
  }

  private static List<String> words(String pattern) {
    return WORDS.matcher(pattern).matches() ? List.of(pattern.split("\\|", -1)) : List.of();
  }

  private static void remove(Parameter parameter, PathItem item) {
    List<Parameter> others = new ArrayList<>(orNone(item.getParameters()));
    others.removeIf(other -> other.getName().equals(parameter.getName()));
    item.setParameters(others.isEmpty() ? null : others);
  }

  private static void describe(Parameter parameter) {
    List<String> known = KNOWN.get(parameter.getName());
    if (known == null) {
      throw new IllegalStateException("No words for the path parameter " + parameter.getName());
    }
    parameter.description(known.get(0)).example(known.get(1));
    String pattern = parameter.getSchema().getPattern();
    if (pattern != null) {
      parameter.getSchema().setPattern(null);
      parameter.getSchema().setEnumeration(new ArrayList<>(words(pattern)));
    }
  }
}
