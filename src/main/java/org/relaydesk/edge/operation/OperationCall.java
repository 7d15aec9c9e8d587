package org.relaydesk.edge.operation;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.ground.form.BodyReader;
import org.relaydesk.ground.form.RequestText;
import org.relaydesk.ground.json.Excerpt;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/**
 * The call that a POST is which names an operation (contract §13, 12 and 48): made of words of the
 * table and of ids, so that nothing else of what was sent gets into its path.
 *
 * @param method of that call
 * @param path of it, with {@code v3} in front
 * @param wantsAll whether a list gives as many rows as a page may have, unless the caller says how
 *     many
 */
public record OperationCall(String method, String path, boolean wantsAll) {
  private static final String FOLDER = "v3/";
  private static final int LONGEST_SHOWN = 40;

  /**
   * Finds out which call a POST is.
   *
   * @param text what was sent; an id that its input brought is no part of the input any more
   * @param form whether parameters may stand in the body, too
   * @param path as it was called, with {@code v3/} in front
   * @return empty where no operation is named
   * @throws DeskException INVALID_VALUE naming the parameter where the value is unknown or doesn't
   *     fit the path, or an id stands there twice; MISSING naming ids; NOT_FOUND for a path of
   *     nothing and for an id that is no number
   */
  public static Optional<OperationCall> in(RequestText text, boolean form, String path) {
    return OperationName.in(text, form).map(name -> of(name, text, form, called(path)));
  }

  /**
   * Whether a multipart POST to a path is an upload; empty if its query names no operation, so that
   * the path decides.
   *
   * @param path as it was called, with {@code v3/} in front
   */
  public static Optional<Boolean> takesFiles(String path, @Nullable String rawQuery) {
    RequestText text =
        new RequestText(rawQuery, null, new BodyReader(InputStream.nullInputStream(), 0));
    try {
      return OperationName.in(text, false).map(name -> operation(name, called(path)).takesFiles());
    } catch (DeskException refusedLater) {
      return Optional.of(false);
    }
  }

  /**
   * Refuses an operation that stands in a body.
   *
   * @throws DeskException INVALID_VALUE naming the parameter
   */
  public static void refuseInBody(RequestText text) {
    OperationName.inBody(text)
        .ifPresent(
            name -> {
              throw Failure.INVALID_VALUE.of(
                  name.parameter(),
                  "An operation stands in the query, or in a body of the type"
                      + " application/x-www-form-urlencoded");
            });
  }

  private static OperationCall of(
      OperationName name, RequestText text, boolean form, List<String> called) {
    Operation operation = operation(name, called);
    RecordModule module = module(called);
    CalledIds ids = new CalledIds(text, form, module);
    String path =
        ids.areMany(operation, called)
            ? operation.pathOfMany()
            : operation.path(ids.of(operation, called));
    return new OperationCall(operation.method(), FOLDER + path, name.wantsAll());
  }

  /** The words of a path in the table's spelling. */
  private static List<String> called(String path) {
    String below = path.substring(Math.min(FOLDER.length(), path.length()));
    String[] words =
        (below.endsWith("/") ? below.substring(0, below.length() - 1) : below).split("/", -1);
    return Stream.concat(
            Stream.of(words).limit(1).map(OperationCall::plural),
            Stream.of(words).skip(1).map(OperationTable::spelt))
        .toList();
  }

  private static String plural(String word) {
    return OperationTable.module(word).map(RecordModule::plural).orElse(word);
  }

  private static RecordModule module(List<String> called) {
    return OperationTable.module(called.get(0))
        .orElseThrow(() -> Failure.NOT_FOUND.because("Invalid URL"));
  }

  private static Operation operation(OperationName name, List<String> called) {
    RecordModule module = module(called);
    Optional<Operation> found = module.named(name.value(), called);
    if (found.isEmpty() && called.size() > 1 && !Operation.isDigits(called.get(1))) {
      throw RecordId.unknown(called.get(1));
    }
    return found.orElseThrow(() -> unfit(name, module, called));
  }

  private static DeskException unfit(OperationName name, RecordModule module, List<String> called) {
    String those = module.fitting(called).map(Operation::shown).collect(Collectors.joining(", "));
    return Failure.INVALID_VALUE.of(
        name.parameter(),
        "No operation '%s' here; %s"
            .formatted(
                Excerpt.of(name.value(), LONGEST_SHOWN),
                those.isEmpty() ? "this address has none" : "there are " + those));
  }
}
