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
    return new MessageFormat(bundle().getString(key), Locale.ENGLISH).format(arguments);
  }

  /** Whether there is a text under a key. */
  public boolean has(String key) {
    return bundle().containsKey(key);
  }

  private static ResourceBundle bundle() {
    return ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, Texts.class.getClassLoader());
  }
}
