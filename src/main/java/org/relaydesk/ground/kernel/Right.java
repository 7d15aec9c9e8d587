package org.relaydesk.ground.kernel;

/**
 * What a role can allow: an action on a module, {@code requests.view} in one word.
 *
 * @param module plural snake_case, as in the API's paths
 * @param action a verb such as {@code view}, {@code add}, {@code edit}, {@code delete}
 */
public record Right(String module, String action) {
  /** Stands for any action, and in {@link #EVERYTHING} for any module. */
  public static final String ANY = "*";

  /** What an administrator may. */
  public static final Right EVERYTHING = new Right(ANY, ANY);

  /**
   * Reads the form {@code module.action}.
   *
   * @throws IllegalArgumentException where there is no dot
   */
  public static Right parse(String text) {
    int dot = text.indexOf('.');
    if (dot < 1) {
      throw new IllegalArgumentException("Not a right (module.action): " + text);
    }
    return new Right(text.substring(0, dot), text.substring(dot + 1));
  }

  @Override
  public String toString() {
    return module + "." + action;
  }
}
