package org.relaydesk.console.shell;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The pages' texts, for those that are made in Java. */
@ApplicationScoped
public class Texts {
  /** Also named in faces-config.xml, for the pages. */
  private static final String BUNDLE = "org.relaydesk.console.texts";

  /** The text under a key, with numbered arguments filled in. */
  public String get(String key, Object... arguments) {
    String pattern =
        ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, Texts.class.getClassLoader())
            .getString(key);
    return new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
  }
}
