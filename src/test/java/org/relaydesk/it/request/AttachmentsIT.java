package org.relaydesk.it.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Download;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** Files of a ticket: uploaded in every form, listed, deleted (contract §5.5). */
final class AttachmentsIT extends DeskIT {
  private final String ticket = desk().add(aRequest()).getString("id");
  private final String path = "/requests/" + ticket;
  private final String attachments = path + "/attachments";

  private static Upload trace() {
    return Upload.of("trace.log", "No ping since 09:10");
  }

  private List<String> names() {
    return desk().get(attachments).rows("attachments").stream()
        .map(file -> file.getString("name"))
        .toList();
  }

  private Download download(JsonObject file) {
    return Download.of(desk(), attachments + "/" + file.getString("id") + "/download");
  }

  @Nested
  class Uploading {
    @ParameterizedTest
    @CsvSource({
      "PUT, /upload, input_file",
      "POST, /attachments, input_file",
      "POST, /attachments, file",
      "POST, /attachments, filename",
      "POST, /attachments, whatever",
      "POST, /attachments/, attachments[]"
    })
    void attachesWhateverWayItComes(String method, String below, String field) {
      Upload upload =
          new Upload().file(field, "a.bin", "application/x-a", new byte[] {0, 13, 10, -1});
      ApiAnswer answer = upload.to(desk(), method, path + below);
      assertThat(answer).isSuccess(201);
      JsonObject file = answer.rows("attachments").get(0);
      assertThat(answer.entity("attachment")).isEqualTo(file);
      assertThat(file.keySet())
          .containsExactly(
              "id",
              "name",
              "size",
              "content_type",
              "content_url",
              "description",
              "attached_by",
              "attached_on");
      assertThat(file.getString("name")).isEqualTo("a.bin");
      assertThat(file.getString("content_type")).isEqualTo("application/x-a");
      assertThat(file.getJsonObject("size"))
          .hasToString(quoted("{'display_value':'4 B','value':'4'}"));
      assertThat(file.getString("content_url"))
          .isEqualTo("/api/v3" + attachments + "/" + file.getString("id") + "/download");
      assertThat(download(file).body()).containsExactly(0, 13, 10, -1);
      assertThat(answer.header("Location").orElseThrow())
          .endsWith("/api/v3" + attachments + "/" + file.getString("id"));
    }

    @Test
    void takesADescriptionBehindTheFile() {
      ApiAnswer answer = trace().field("description", "From R7").to(desk(), "POST", attachments);
      assertThat(answer.entity("attachment").getString("description")).isEqualTo("From R7");
    }

    @Test
    void attachesSeveralFilesOfOneCallInTheirOrder() {
      Upload upload = trace().file("file", "b.txt", "text/plain", "b".getBytes(UTF_8));
      ApiAnswer answer = upload.to(desk(), "PUT", path + "/upload?description=From+R7");
      assertThat(answer).isSuccess(201);
      assertThat(answer.body()).doesNotContainKey("attachment");
      assertThat(answer.rows("attachments"))
          .extracting(f -> f.getString("name"))
          .containsExactly("trace.log", "b.txt");
      assertThat(answer.rows("attachments"))
          .extracting(f -> f.getString("description"))
          .containsOnly("From R7");
      assertThat(names()).containsExactly("trace.log", "b.txt");
      assertThat(answer.header("Location").orElseThrow()).endsWith("/api/v3" + attachments);
      assertThat(desk().get(path).entity("request").getBoolean("has_attachments")).isTrue();
      assertThat(desk().get(path + "/history").rows("history"))
          .extracting(row -> row.getString("operation"))
          .containsOnlyOnce("ADD_ATTACHMENT");
    }

    @ParameterizedTest
    @CsvSource({"POST, _uploads", "PUT, _uploads"})
    void withoutAttachingGivesAFileId(String method, String below) {
      ApiAnswer answer = trace().to(desk(), method, path + "/" + below);
      assertThat(answer).isSuccess(201);
      JsonObject file = answer.rows("files").get(0);
      assertThat(file.getString("file_id")).isEqualTo(file.getString("id"));
      assertThat(file.isNull("content_url")).isTrue();
      assertThat(names()).isEmpty();
      assertThat(desk().get(attachments + "/" + file.getString("id"))).isFailure(404, 4007, "id");
    }

    @Test
    void asTheCloudDoesItAttachesAtOnceWhereItIsAsked() {
      ApiAnswer answer =
          new Upload()
              .file("filename", "trace.log", "text/plain", "x".getBytes(UTF_8))
              .field("addtoattachment", "true")
              .to(desk(), "POST", path + "/_uploads");
      assertThat(answer).isSuccess(201);
      assertThat(answer.rows("files").get(0).getString("content_url")).endsWith("/download");
      assertThat(names()).containsExactly("trace.log");
    }

    @Test
    void takesTheSameKeyInAPartAndRefusesAnother() {
      Upload same = new Upload().field("TECHNICIAN_KEY", TestRun.ADMIN_KEY);
      assertThat(
              same.file("file", "a", "text/plain", new byte[] {1}).to(desk(), "POST", attachments))
          .isSuccess(201);
      Upload other = trace().field("TECHNICIAN_KEY", "another-key-of-nobody-at-all");
      assertThat(other.to(desk(), "POST", attachments)).isFailure(401, 4022);
      assertThat(names()).containsExactly("a");
    }

    @Test
    void takesTheKeyInTheQueryAndNotInAPartAlone() {
      Upload upload = trace().field("TECHNICIAN_KEY", TestRun.ADMIN_KEY);
      assertThat(upload.to(desk().asNobody(), "POST", attachments)).isFailure(401, 4022);
      assertThat(
              upload.to(
                  desk().asNobody(), "POST", attachments + "?TECHNICIAN_KEY=" + TestRun.ADMIN_KEY))
          .isSuccess(201);
    }

    @Test
    void isDoneOnceForItsKeyAndRefusedForOtherContent() {
      Desk once = desk().withHeader("Idempotency-Key", TestRun.unique("upload").replace(' ', '-'));
      ApiAnswer first = trace().to(once, "PUT", path + "/upload");
      ApiAnswer second = trace().to(once, "PUT", path + "/upload");
      assertThat(second).isSuccess(201);
      assertThat(second).hasHeader("Idempotent-Replayed", "true");
      assertThat(second.body()).isEqualTo(first.body());
      assertThat(Upload.of("trace.log", "other").to(once, "PUT", path + "/upload"))
          .isFailure(409, 4008, "Idempotency-Key");
      assertThat(Upload.of("other.log", "No ping since 09:10").to(once, "PUT", path + "/upload"))
          .isFailure(409, 4008, "Idempotency-Key");
      assertThat(trace().to(once, "PUT", path + "/upload?description=R7"))
          .isFailure(409, 4008, "Idempotency-Key");
      assertThat(names()).containsExactly("trace.log");
    }
  }

  @Nested
  class Deleting {
    @Test
    void letsAFileGoForGood() {
      String id = trace().attachedTo(desk(), ticket).getString("id");
      Upload.of("b.txt", "b").attachedTo(desk(), ticket);
      assertThat(desk().withHeader("If-Match", "\"v987654321\"").delete(attachments + "/" + id))
          .isFailure(412, 4016);
      String tag = desk().get(attachments + "/" + id).header("ETag").orElseThrow();
      assertThat(desk().withHeader("If-Match", tag).delete(attachments + "/" + id)).isSuccess();
      assertThat(names()).containsExactly("b.txt");
      assertThat(desk().get(attachments + "/" + id + "/download")).isFailure(404, 4007, "id");
      assertThat(desk().delete(attachments + "/" + id)).isFailure(404, 4007, "id");
      assertThat(desk().get(path).entity("request").getBoolean("has_attachments")).isTrue();
      assertThat(desk().get(path + "/history").rows("history"))
          .extracting(row -> row.getString("operation"))
          .contains("DELETE_ATTACHMENT");
    }

    @Test
    void ofTheTicketDeletesItsFiles() {
      JsonObject file = trace().attachedTo(desk(), ticket);
      assertThat(desk().delete(path + "/move_to_trash")).isSuccess();
      assertThat(desk().delete(path)).isSuccess();
      assertThat(download(file).status()).isEqualTo(404);
    }
  }

  @Nested
  class Listing {
    @Test
    void pagesSortsSearchesAndCounts() {
      for (String name : List.of("b.txt", "a.txt", "c.log")) {
        Upload.of(name, "x".repeat(name.charAt(0))).attachedTo(desk(), ticket);
      }
      String input =
          quoted(
              "{'list_info':{'sort_field':'name','get_total_count':true,"
                  + "'search_fields':{'name':'txt'},'fields_required':['name','size']}}");
      ApiAnswer page = desk().get(attachments, input);
      assertThat(page.rows("attachments"))
          .extracting(file -> file.getString("name"))
          .containsExactly("a.txt", "b.txt");
      assertThat(page.entity("list_info").getInt("total_count")).isEqualTo(2);
      String bySize = quoted("{'list_info':{'sort_field':'size','sort_order':'desc'}}");
      assertThat(desk().get(attachments, bySize).rows("attachments"))
          .extracting(file -> file.getString("name"))
          .containsExactly("c.log", "b.txt", "a.txt");
    }
  }
}
