package org.relaydesk.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Indexer;

/**
 * What features bring, each in its own package: it is found by its interface, and named nowhere.
 */
public final class Features {
  private Features() {}

  /**
   * One of each class that has this interface, by class name; looked for where the interface itself
   * was compiled to.
   */
  public static <T> List<T> all(Class<T> brought) {
    try {
      Path classes = Path.of(brought.getProtectionDomain().getCodeSource().getLocation().toURI());
      return index(List.of(classes)).getAllKnownImplementations(brought.getName()).stream()
          .filter(type -> !Modifier.isAbstract(type.flags()))
          .sorted(Comparator.comparing(ClassInfo::simpleName))
          .<T>map(type -> Beans.declared(named(type, brought)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> Class<? extends T> named(ClassInfo type, Class<T> brought) {
    try {
      return Class.forName(type.name().toString()).asSubclass(brought);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The classes in some folders, as the scanner of annotations reads them. */
  public static IndexView index(List<Path> folders) throws IOException {
    Indexer indexer = new Indexer();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
          try (InputStream in = Files.newInputStream(file)) {
            indexer.index(in);
          }
        }
      }
    }
    return indexer.complete();
  }
}
