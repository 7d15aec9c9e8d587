package org.relaydesk.console.shell;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.TreeSet;
import org.relaydesk.ground.digest.Sha256;

/**
 * What stands in the addresses of scripts and style sheets, so that browsers may keep them for a
 * year and still ask anew once one of them, or the server's own script, is another.
 */
@Named
@ApplicationScoped
public class ResourceVersion {
  private static final int LENGTH = 12;

  @Inject private ServletContext context;
  private String value = "";

  @PostConstruct
  void prepare() {
    try {
      MessageDigest digest = Sha256.begin();
      String faces = String.valueOf(FacesContext.class.getPackage().getImplementationVersion());
      digest.update((context.getServerInfo() + faces).getBytes(StandardCharsets.UTF_8));
      add(digest, "/WEB-INF/resources/");
      value = Sha256.hex(digest).substring(0, LENGTH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(MessageDigest digest, String folder) throws IOException {
    Set<String> paths = context.getResourcePaths(folder);
    for (String path : paths == null ? Set.<String>of() : new TreeSet<>(paths)) {
      if (path.endsWith("/")) {
        add(digest, path);
      } else {
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        addFile(digest, path);
      }
    }
  }

  private void addFile(MessageDigest digest, String path) throws IOException {
    try (InputStream file = context.getResourceAsStream(path)) {
      if (file != null) {
        digest.update(file.readAllBytes());
      }
    }
  }

  public String getValue() {
    return value;
  }
}
