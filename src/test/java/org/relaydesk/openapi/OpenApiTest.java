package org.relaydesk.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.description.ApiDescription;
import org.relaydesk.fixture.run.Json;

/** The description that the build has just made. */
final class OpenApiTest {
  private static final Pattern HOST = Pattern.compile("(?:https?://|[\\w.]@)([\\w.-]+)");
  private static final JsonValue NOBODY = JsonValue.EMPTY_JSON_ARRAY;
  private static final ApiDescription API = ApiDescription.in(Path.of("target"));

  @Test
  void everyEndpointIsDescribed() {
    List<String> described =
        API.operations().stream().map(op -> op.method() + " " + op.id()).toList();
    assertThat(endpoints()).hasSizeGreaterThan(20);
    assertThat(described).containsExactlyInAnyOrderElementsOf(endpoints());
  }

  @Test
  void operationIdsAreUnique() {
    assertThat(API.operations().stream().map(ApiDescription.Operation::id))
        .doesNotContain("")
        .doesNotHaveDuplicates();
  }

  @Test
  void everyOperationHasWords() {
    for (ApiDescription.Operation operation : API.operations()) {
      JsonObject description = operation.description();
      assertThat(description.getString("summary", "")).as(operation.id()).isNotBlank();
      assertThat(description.getString("description", "")).as(operation.id()).isNotBlank();
    }
  }

  @Test
  void everyAnswerHasAnExample() {
    for (ApiDescription.Operation operation : API.operations()) {
      assertThat(operation.answers()).as(operation.id()).isNotEmpty();
      for (String status : operation.answers().keySet()) {
        JsonObject content = API.answer(operation, status).getJsonObject("content");
        assertThat(content).as(operation.id() + " " + status).isNotEmpty();
        content.forEach(
            (type, media) ->
                assertThat(media.asJsonObject().getOrDefault("example", JsonValue.NULL))
                    .as(operation.id() + " " + status + " " + type)
                    .isNotEqualTo(JsonValue.NULL));
      }
    }
  }

  @Test
  void everyInputHasAnExampleThatIsJson() {
    List<String> without = new ArrayList<>();
    for (ApiDescription.Operation operation : API.operations()) {
      operation.input().ifPresentOrElse(Json::object, () -> without.add(operation.id()));
    }
    assertThat(without)
        .as("operations that take no input")
        .noneMatch(id -> id.startsWith("add") || id.startsWith("edit") || id.startsWith("list"));
  }

  @Test
  void theFormsExampleSaysTheSameAsTheJsonBodys() {
    for (ApiDescription.Operation operation : API.operations()) {
      JsonObject body = operation.description().getJsonObject("requestBody");
      if (body != null && !operation.isUpload()) {
        String form = "/content/application~1x-www-form-urlencoded/example";
        assertThat(body.getValue(form + "/input_data").toString())
            .isEqualTo(operation.input().orElse(""));
      }
    }
  }

  @Test
  void examplesFitTheirSchemas() {
    for (ApiDescription.Operation operation : API.operations()) {
      for (String status : operation.answers().keySet()) {
        ApiDescription.json(API.answer(operation, status))
            .map(media -> API.misfits(operation, status, media.getValue("/example")))
            .ifPresent(misfits -> assertThat(misfits).as(operation.id() + " " + status).isEmpty());
      }
      operation
          .input()
          .map(input -> API.misfits(operation, Json.object(input)))
          .ifPresent(misfits -> assertThat(misfits).as(operation.id() + " input").isEmpty());
    }
  }

  @Test
  void everyFieldOfARecordAndOfAnInputHasTypeAndWords() {
    List<String> without = new ArrayList<>();
    JsonObject schemas = API.document().getJsonObject("components").getJsonObject("schemas");
    schemas.forEach(
        (name, schema) -> {
          JsonObject fields = schema.asJsonObject().getJsonObject("properties");
          if (fields != null && !isWrapper(fields)) {
            fields.forEach(
                (field, held) -> {
                  if (!hasTypeAndWords(held.asJsonObject())) {
                    without.add(name + "." + field);
                  }
                });
          }
        });
    assertThat(schemas).hasSizeGreaterThan(200);
    assertThat(without).isEmpty();
  }

  /** What holds an answer, or an input, and says nothing itself. */
  private static boolean isWrapper(JsonObject fields) {
    return fields.containsKey("response_status")
        || fields.values().stream().allMatch(held -> held.asJsonObject().containsKey("$ref"));
  }

  /** What may be anything has no type: OpenAPI 3.0 has no word for that. */
  private static boolean hasTypeAndWords(JsonObject field) {
    String words = field.getString("description", "");
    boolean typed = field.containsKey("type") || field.containsKey("allOf");
    return !words.isEmpty() && (typed || words.startsWith("Taken whatever it is"));
  }

  @Test
  void whatNoInputTakesIsReadOnly() {
    JsonObject fields =
        API.document().getValue("/components/schemas/Request/properties").asJsonObject();
    assertThat(fields.getJsonObject("created_time").getBoolean("readOnly", false)).isTrue();
    assertThat(fields.getJsonObject("is_overdue").getBoolean("readOnly", false)).isTrue();
    assertThat(fields.getJsonObject("subject")).doesNotContainKey("readOnly");
    assertThat(fields.getJsonObject("closure_info")).doesNotContainKey("readOnly");
  }

  @Test
  void everyProtectedOperationTellsItsFailures() {
    for (ApiDescription.Operation operation : API.operations()) {
      if (operation.path().startsWith("/api/v3")) {
        assertThat(operation.answers()).as(operation.id()).containsKeys("401", "403", "503");
        assertThat(API.answer(operation, "401").getValue("/content/application~1json/example"))
            .extracting(JsonValue::toString)
            .asString()
            .contains(Json.quoted("'status_code':4022"));
      }
    }
  }

  @Test
  void onlyHealthAndTheDescriptionNeedNoKey() {
    assertThat(API.operations().stream().filter(OpenApiTest::isOpen))
        .extracting(ApiDescription.Operation::id)
        .containsExactlyInAnyOrder("live", "ready", "openapi");
  }

  @Test
  void pathsAreAsCallersWriteThem() {
    assertThat(API.document().getJsonObject("paths").keySet())
        .allMatch(path -> path.matches("/api(/\\w+|/\\{\\w+})+"))
        .contains(
            "/api/v3/requests/{id}/pickup",
            "/api/v3/requests/{id}/close",
            "/api/v3/requests/{id}/resolutions",
            "/api/v3/technicians",
            "/api/v3/requesters/{id}",
            "/api/v3/support_groups");
  }

  @Test
  void examplesNameNoHostThatMayExist() {
    Matcher host = HOST.matcher(API.json().replaceAll("\"license\":\\{[^}]*}", ""));
    List<String> hosts = new ArrayList<>();
    while (host.find()) {
      hosts.add(host.group(1));
    }
    assertThat(hosts)
        .isNotEmpty()
        .allMatch(name -> name.endsWith(".example") || name.equals("www.apache.org"));
  }

  private static boolean isOpen(ApiDescription.Operation operation) {
    return operation.description().getOrDefault("security", JsonValue.NULL).equals(NOBODY);
  }

  private static List<String> endpoints() {
    JavaClasses application =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.relaydesk");
    TreeMap<String, String> all = new TreeMap<>();
    for (JavaClass type : application) {
      for (JavaMethod method : type.getMethods()) {
        for (JavaAnnotation<?> annotation : method.getAnnotations()) {
          if (annotation.getRawType().isAnnotatedWith(HttpMethod.class)) {
            all.put(method.getFullName(), describedAs(method, annotation));
          }
        }
      }
    }
    return List.copyOf(all.values());
  }

  private static String describedAs(JavaMethod method, JavaAnnotation<?> verb) {
    String operation = "org.eclipse.microprofile.openapi.annotations.Operation";
    String id =
        method
            .tryGetAnnotationOfType(operation)
            .flatMap(annotation -> annotation.get("operationId"))
            .map(Object::toString)
            .orElseThrow(() -> new AssertionError(method.getFullName() + " has no @Operation"));
    return verb.getRawType().getSimpleName().toLowerCase(Locale.ROOT) + " " + id;
  }
}
