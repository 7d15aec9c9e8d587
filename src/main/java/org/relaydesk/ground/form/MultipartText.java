package org.relaydesk.ground.form;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.relaydesk.ground.json.LenientJson;

/** The text parts of a multipart form; files are passed over, unless one is the input itself. */
final class MultipartText {
  private MultipartText() {}

  /**
   * @param wanted says by its name whether a part is read at all
   */
  static List<Parameter> read(MediaText type, byte[] bytes, Predicate<String> wanted) {
    MultipartReader reader = new MultipartReader(type.header(), new ByteArrayInputStream(bytes));
    List<Parameter> found = new ArrayList<>();
    Optional<MultipartPart> part = reader.next();
    while (part.isPresent()) {
      part.filter(given -> isText(given) && wanted.test(given.name()))
          .ifPresent(given -> found.add(parameter(given)));
      part = reader.next();
    }
    return found;
  }

  private static boolean isText(MultipartPart part) {
    return part.fileName().isEmpty() || part.name().equalsIgnoreCase(LenientJson.INPUT_DATA);
  }

  private static Parameter parameter(MultipartPart part) {
    return new Parameter(Place.MULTIPART, part.name(), part.text(Integer.MAX_VALUE));
  }
}
