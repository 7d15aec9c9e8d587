package org.relaydesk.ground.input;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** The input of an act that takes no record: its keys stand beside each other, in no wrapper. */
public final class WholeInput {
  private WholeInput() {}

  /**
   * As it was sent.
   *
   * @param inputData null for none: then it says nothing
   */
  public static InputObject of(@Nullable JsonObject inputData, KeyRules rules) {
    JsonObject in = inputData == null ? JsonValue.EMPTY_JSON_OBJECT : inputData;
    return new InputObject(in, "", "", new InputProblems(), rules);
  }
}
