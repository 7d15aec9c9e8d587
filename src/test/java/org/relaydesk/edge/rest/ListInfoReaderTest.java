package org.relaydesk.edge.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/** The forms of list_info: contract §4 and §13, 10. */
class ListInfoReaderTest {
  private static final TimePattern TIMES =
      new TimePattern(
          DateTimeFormatter.ofPattern("MMM d, yyyy hh:mm a", Locale.ENGLISH), ZoneOffset.UTC);

  private static final ListInfo USUAL = ListInfo.sortedBy("id", true);

  @Nested
  class Pages {
    @ParameterizedTest(name = "{0}: {1} rows from {2}")
    @CsvSource(
        delimiter = '|',
        value = {
          "{} | 10 | 1",
          "{row_count:25,start_index:26} | 25 | 26",
          "{row_count:0,start_index:0} | 10 | 1",
          "{row_count:-5,start_index:-5} | 10 | 1",
          "{row_count:null,start_index:null,page:null} | 10 | 1",
          "{row_count:'10',start_index:'11'} | 10 | 11",
          "{row_count:1000} | 1000 | 1",
          "{row_count:1001} | 1000 | 1",
          "{row_count:9223372036854775807} | 1000 | 1",
          "{row_count:20,page:1} | 20 | 1",
          "{row_count:20,page:3} | 20 | 41",
          "{row_count:20,page:'3',start_index:7} | 20 | 41",
          "{page:2} | 10 | 11",
          "{page:0,start_index:5} | 10 | 5",
          "{row_count:5000,page:2} | 1000 | 1001",
        })
    void areReadInEveryForm(String info, int rows, int start) {
      ListInfo read = read("{list_info:" + info + "}");
      assertThat(read.rowCount()).isEqualTo(rows);
      assertThat(read.startIndex()).isEqualTo(start);
      assertThat(read.offset()).isEqualTo(start - 1);
    }

    @Test
    void farBeyondTheEndStayWithinNumbers() {
      for (String far : List.of("page:9223372036854775807", "start_index:9223372036854775807")) {
        ListInfo read = read("{list_info:{row_count:1000," + far + "}}");
        assertThat(read.offset()).isPositive();
        assertThat(read.offset() + read.rowCount() + 1).isPositive();
      }
    }

    @ParameterizedTest
    @CsvSource({"row_count, ten", "start_index, 1.5", "page, x", "get_total_count, perhaps"})
    void thatArentNumbersAreNamed(String key, String value) {
      DeskException refused = refused("{list_info:{" + key + ":'" + value + "'}}");
      assertThat(refused.problems().get(0).fields()).containsExactly("list_info." + key);
    }
  }

  @Nested
  class Order {
    @Test
    void isTheResourcesWhereNothingIsSaid() {
      ListInfo read = ListInfoReader.read(null, USUAL, TIMES);
      assertThat(read.sortField()).isEqualTo("id");
      assertThat(read.descending()).isTrue();
      assertThat(read.wantsTotal()).isFalse();
      assertThat(read.fieldsRequired()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} descending {2}")
    @CsvSource(
        delimiter = '|',
        value = {
          "{sort_field:'subject'} | subject | false",
          "{sort_field:'subject',sort_order:'desc'} | subject | true",
          "{sort_field:'subject',sort_order:'DESC'} | subject | true",
          "{sort_field:'id'} | id | true",
          "{sort_order:'asc'} | id | false",
          "{sort_order:''} | id | true",
          "{sort_order:null,sort_field:null} | id | true",
        })
    void followsTheCaller(String info, String field, boolean descending) {
      ListInfo read = read("{list_info:" + info + "}");
      assertThat(read.sortField()).isEqualTo(field);
      assertThat(read.descending()).isEqualTo(descending);
    }

    @Test
    void isAscOrDesc() {
      DeskException refused = refused("{list_info:{sort_order:'up'}}");
      assertThat(refused.failure()).isEqualTo(Failure.INVALID_VALUE);
      assertThat(refused.problems().get(0).fields()).containsExactly("list_info.sort_order");
      assertThat(refused).hasMessageContaining("'up'");
    }
  }

  @Test
  void theTotalIsWantedInTextToo() {
    assertThat(read("{list_info:{get_total_count:'true'}}").wantsTotal()).isTrue();
    assertThat(read("{list_info:{get_total_count:true}}").wantsTotal()).isTrue();
    assertThat(read("{list_info:{get_total_count:false}}").wantsTotal()).isFalse();
  }

  @Test
  void requiredFieldsStandInsideOrOutside() {
    assertThat(read("{list_info:{fields_required:['id','subject']}}").fieldsRequired())
        .containsExactly("id", "subject");
    assertThat(read("{fields_required:['id']}").fieldsRequired()).containsExactly("id");
    assertThat(read("{fields_required:'id',list_info:{fields_required:'subject'}}"))
        .extracting(ListInfo::fieldsRequired)
        .isEqualTo(List.of("id", "subject"));
  }

  @Test
  void anAnswersOwnListInfoMayBeSentBack() {
    assertThat(read("{list_info:{has_more_rows:true,total_count:31,row_count:2}}").rowCount())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'{list_info:{rowcount:10}}', list_info.rowcount",
    "'{listinfo:{}}', listinfo",
    "'{list_info:7}', list_info"
  })
  void anUnknownKeyIsNamed(String json, String field) {
    assertThat(refused(json).problems().get(0).fields()).containsExactly(field);
  }

  private static ListInfo read(String json) {
    return ListInfoReader.read(LenientJson.parseObject(json), USUAL, TIMES);
  }

  private static DeskException refused(String json) {
    return catchThrowableOfType(DeskException.class, () -> read(json));
  }
}
