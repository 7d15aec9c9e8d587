package org.relaydesk.openapi.build;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/** Describes what an upload takes: files, as a browser's form sends them. */
final class UploadInput {
  private static final Set<String> UPLOADS =
      Set.of(
          "uploadAttachments",
          "putAttachments",
          "uploadFiles",
          "putFiles",
          "uploadFilesForNewRequest");

  private UploadInput() {}

  static boolean isTakenBy(String operationId) {
    return UPLOADS.contains(operationId);
  }

  static RequestBody body() {
    var schema =
        Schemas.of(SchemaType.OBJECT)
            .addProperty(
                "input_file",
                Schemas.of(SchemaType.STRING)
                    .format("binary")
                    .description("A file; each part that is one counts, whatever it is called."))
            .addProperty(
                "description",
                Schemas.of(SchemaType.STRING)
                    .maxLength(250)
                    .description("What is said of the files behind it."))
            .addRequired("input_file");
    return OASFactory.createRequestBody()
        .description("One file or several.")
        .required(true)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    "multipart/form-data",
                    OASFactory.createMediaType()
                        .schema(schema)
                        .example(Map.of("input_file", "trace.log"))));
  }
}
