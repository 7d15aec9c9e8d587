package org.relaydesk.openapi.build;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.relaydesk.openapi.Features;
import org.relaydesk.openapi.Records;

/** Writes the API's description; the build starts it. */
public final class Generator {
  private static final String VERSION = "3.0.3";

  private Generator() {}

  /**
   * Writes openapi.json and openapi.yaml.
   *
   * @param arguments the folder of the examples, the one to write to, then those of the classes
   */
  public static void main(String... arguments) throws IOException {
    Path target = Path.of(arguments[1]);
    Records records = new Records();
    SmallRyeOpenAPI description =
        SmallRyeOpenAPI.builder()
            .withConfig(new BuildConfig(Map.of("mp.openapi.extensions.smallrye.openapi", VERSION)))
            .withIndex(Features.index(Stream.of(arguments).skip(2).map(Path::of).toList()))
            .withApplicationClassLoader(Generator.class.getClassLoader())
            .enableStandardStaticFiles(false)
            .enableStandardFilter(false)
            .enableModelReader(false)
            .addFilter(new DescriptionFilter(Examples.in(Path.of(arguments[0]), records), records))
            .build();
    Files.createDirectories(target);
    Files.writeString(target.resolve("openapi.json"), description.toJSON());
    Files.writeString(target.resolve("openapi.yaml"), description.toYAML());
  }
}
