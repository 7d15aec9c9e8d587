package org.relaydesk.ground.form;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a browser's form, as a servlet sees them: the query's first, then the body's.
 */
public final class FormParameters {
  private FormParameters() {}

  /** Gives the whole body. */
  @FunctionalInterface
  public interface Body {
    /** Reads the body. */
    byte[] read() throws IOException;
  }

  /**
   * Reads the parameters.
   *
   * @param body is read where the type is that of a form
   * @return not to be changed; empty where there are none
   * @throws org.relaydesk.ground.kernel.DeskException INVALID_VALUE naming the parameter that can't
   *     be read
   */
  public static Map<String, String[]> of(
      @Nullable String rawQuery, @Nullable String contentType, Body body) throws IOException {
    Map<String, List<String>> found = new LinkedHashMap<>();
    if (rawQuery != null) {
      FormText.parse(rawQuery, Place.QUERY).forEach(given -> add(found, given));
    }
    MediaText type = MediaText.of(contentType);
    if (type.is(BodyParameters.FORM_TYPE)) {
      ByteBuffer bytes = ByteBuffer.wrap(body.read());
      String text = PercentText.text(bytes, type.charset(), "form").toString();
      FormText.parse(text, type.charset(), Place.FORM).forEach(given -> add(found, given));
    }
    Map<String, String[]> parameters = new LinkedHashMap<>();
    found.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
    return Collections.unmodifiableMap(parameters);
  }

  private static void add(Map<String, List<String>> found, Parameter given) {
    found.computeIfAbsent(given.name(), name -> new ArrayList<>()).add(given.value());
  }
}
