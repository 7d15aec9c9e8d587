package org.relaydesk.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.PartReader;
import org.relaydesk.engine.query.output.PreparedWriter;
import org.relaydesk.engine.query.output.Projection;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

class FieldListTest {
  private static final TimePattern TIMES =
      new TimePattern(
          DateTimeFormatter.ofPattern("MMM d, yyyy hh:mm a", Locale.ENGLISH), ZoneOffset.UTC);

  private final FieldList fields =
      new FieldList.Builder()
          .id("id", "id", "")
          .text("subject", "subject", "")
          .reference("requester", "requester.id", "requester.name", "")
          .notInRows()
          .longText("description", "description", "")
          .time("created_time", "createdAt", "")
          .flag("is_fcr", "firstCallResolution", "")
          .nothing(List.of("sla"))
          .build();

  @Test
  void everyFieldSelectsItsColumnsAndWritesThem() {
    assertThat(fields.all().paths())
        .containsExactly(
            "id",
            "subject",
            "requester.id",
            "requester.name",
            "description",
            "createdAt",
            "firstCallResolution");
    String written =
        written(
            fields.all(),
            17L,
            2L,
            17L,
            "Line \"R7\" down",
            3L,
            "Nora Vale",
            null,
            1_772_529_300_000L,
            true);
    assertThat(written)
        .isEqualTo(
            "{\"id\":\"17\",\"subject\":\"Line \\\"R7\\\" down\","
                + "\"requester\":{\"id\":\"3\",\"name\":\"Nora Vale\"},\"description\":null,"
                + "\"created_time\":{\"display_value\":\"Mar 3, 2026 09:15 AM\","
                + "\"value\":\"1772529300000\"},\"is_fcr\":true,\"sla\":null}");
  }

  @Test
  void whatIsNotThereIsNull() {
    assertThat(written(fields.all(), 17L, 2L, 17L, null, null, null, null, null, null))
        .isEqualTo(
            quoted(
                "{'id':'17','subject':null,'requester':null,'description':null,"
                    + "'created_time':null,'is_fcr':null,'sla':null}"));
  }

  @Test
  void listsShowTheirFieldsUnlessOthersAreNamed() {
    assertThat(fields.rows().paths())
        .containsExactly("id", "subject", "requester.id", "requester.name");
    Projection chosen = fields.only(List.of("description", "id", "description"));
    assertThat(chosen.paths()).containsExactly("description", "id");
    assertThat(written(chosen, 17L, 2L, "text", 17L))
        .isEqualTo(quoted("{'description':'text','id':'17'}"));
    assertThat(fields.only(List.of())).isSameAs(fields.rows());
  }

  @Test
  void anUnknownFieldIsNamed() {
    DeskException refused =
        catchThrowableOfType(
            DeskException.class, () -> fields.only(List.of("id", "password_hash")));
    assertThat(refused.failure()).isEqualTo(Failure.INVALID_VALUE);
    assertThat(refused.problems().get(0).fields()).containsExactly("fields_required");
    assertThat(refused).hasMessageContaining("'password_hash'");
  }

  @Test
  void onlyDeclaredFieldsSort() {
    assertThat(fields.sortPath("requester.name")).contains("requester.name");
    assertThat(fields.sortPath("created_time")).contains("createdAt");
    assertThat(fields.sortPath("description")).isEmpty();
    assertThat(fields.sortPath("createdAt")).isEmpty();
    assertThat(fields.sortPath("sla")).isEmpty();
  }

  @Test
  void aGuardedFieldIsSortedAndSearchedByOnlyWhereItsGuardLets() {
    FieldList guarded =
        new FieldList.Builder()
            .id("id", "id", "")
            .named("requester.email_id", "requester.emailId", this::refuse)
            .build();
    assertThatThrownBy(() -> guarded.sortPath("requester.email_id")).hasMessage("No");
    assertThatThrownBy(() -> guarded.search("requester.email_id")).hasMessage("No");
    assertThat(guarded.sortPath("id")).contains("id");
  }

  private void refuse(String field) {
    throw Failure.FORBIDDEN.because("No");
  }

  @Test
  void aWriterFromMemoryIsToldBeforeWhatItWillBeAsked() {
    Set<Long> told = new TreeSet<>();
    PreparedWriter writer =
        new PreparedWriter() {
          @Override
          public void prepare(Set<Long> ids) {
            told.addAll(ids);
          }

          @Override
          public void write(Output out, String name, @Nullable Long id) {
            out.reference(name, id, "N" + id);
          }
        };
    Projection projection =
        new FieldList.Builder()
            .reference("technician", "technicianId", "technician.name", writer, "")
            .build()
            .all();
    assertThat(projection.paths()).containsExactly("technicianId");
    projection.prepare(List.of(new Object[] {1L, 1L, 7L}, new Object[] {2L, 1L, 9L}));
    assertThat(told).containsExactly(7L, 9L);
    assertThat(written(projection, 1L, 1L, 7L))
        .isEqualTo(quoted("{'technician':{'id':'7','name':'N7'}}"));
  }

  @Test
  void viewsAreNamedInAnyCase() {
    FieldList list = new FieldList.Builder().view("All_Things", Restriction.NONE).build();
    assertThat(list.view(Reference.toName("all_things"))).isSameAs(Restriction.NONE);
    DeskException refused =
        catchThrowableOfType(DeskException.class, () -> list.view(Reference.toName("No_Things")));
    assertThat(refused.problems().get(0).fields()).containsExactly("list_info.filter_by");
    assertThat(refused).hasMessageContaining("All_Things");
  }

  private static String written(Projection projection, @Nullable Object... row) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.createGenerator(text)) {
      json.writeStartObject();
      new FoundRecord(projection, row)
          .write(new Output(json, TIMES, new PartReader(), right -> true, List::of));
      json.writeEnd();
    }
    return text.toString();
  }
}
