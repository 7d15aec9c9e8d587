package org.relaydesk.edge.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.criteria.CriteriaReader;
import org.relaydesk.engine.query.criteria.Criterion;
import org.relaydesk.engine.query.criteria.Operator;
import org.relaydesk.engine.query.criteria.SortKey;
import org.relaydesk.ground.input.InputValue;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/** The list language as clients write it (contract §4, §4.1). */
class CriteriaReaderTest {
  private static final TimePattern TIMES =
      new TimePattern(
          DateTimeFormatter.ofPattern("MMM d, yyyy hh:mm a", Locale.ENGLISH), ZoneOffset.UTC);

  private static final ListInfo USUAL = ListInfo.sortedBy("id", true);

  private static ListInfo info(String json) {
    return ListInfoReader.read(LenientJson.parseObject("{list_info:{" + json + "}}"), USUAL, TIMES);
  }

  private static List<Criterion> read(String criteria) {
    return info("search_criteria:" + criteria).criteria();
  }

  private static DeskException refused(String json) {
    return catchThrowableOfType(DeskException.class, () -> info(json));
  }

  private static List<String> texts(Criterion criterion) {
    return criterion.values().stream().map(value -> value.text(100)).toList();
  }

  @Nested
  class Criteria {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{field:'subject',condition:'is',value:'a'}",
          "[{field:'subject',condition:'is',value:'a'}]",
          "[{field:'subject',condition:'eq',values:['a'],value:null}]",
          "[{field:'subject',condition:'=',values:'a'}]",
          "[{field:'subject',condition:'IS',value:['a'],values:null,logical_operator:'and'}]",
        })
    void mayBeWrittenInManyWays(String written) {
      Criterion only = read(written).get(0);
      assertThat(only.field()).isEqualTo("subject");
      assertThat(only.operator()).isEqualTo(Operator.IS);
      assertThat(texts(only)).containsExactly("a");
      assertThat(only.or()).isFalse();
      assertThat(only.children()).isEmpty();
    }

    @Test
    void keepTheirOrderTheirOperatorsAndTheirChildren() {
      List<Criterion> read =
          read(
              "[{field:a,condition:is,value:1},{field:b,condition:is,value:1,logical_operator:'or',"
                  + "children:[{field:c,condition:is,value:1,logical_operator:'OR'},"
                  + "{field:d,condition:is,value:1}]}]");
      assertThat(read).extracting(Criterion::field).containsExactly("a", "b");
      assertThat(read).extracting(Criterion::or).containsExactly(false, true);
      assertThat(read.get(1).children()).extracting(Criterion::field).containsExactly("c", "d");
      assertThat(read.get(1).children()).extracting(Criterion::or).containsExactly(true, false);
      assertThat(read.get(1).children().get(0).path())
          .isEqualTo("list_info.search_criteria[1].children[0]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null"})
    void mayBeNone(String none) {
      assertThat(read(none)).isEmpty();
      assertThat(read("[{field:a,condition:is,value:1,children:" + none + "}]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"value:null", "values:[]", "values:null", "value:null,values:[]"})
    void compareWithNothingWhereNothingIsSent(String nothing) {
      assertThat(read("{field:a,condition:is," + nothing + "}").get(0).values()).isEmpty();
    }

    @Test
    void keepNullAmongValues() {
      List<InputValue> values = read("{field:a,condition:is,values:[null,'x']}").get(0).values();
      assertThat(values).extracting(InputValue::isNull).containsExactly(true, false);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{condition:is,value:1} | 4012 | list_info.search_criteria.field",
          "{field:a,value:1} | 4012 | list_info.search_criteria.condition",
          "{field:a,condition:is} | 4012 | list_info.search_criteria.value",
          "{field:a,condition:'sounds like',value:1} | 4001 | list_info.search_criteria.condition",
          "[{field:a,condition:is,value:1,logical_operator:XOR}] | 4001"
              + " | list_info.search_criteria[0].logical_operator",
          "{field:a,condition:is,value:1,values:[2]} | 4001 | list_info.search_criteria.values",
          "{field:a,condition:is,valeu:1,value:1} | 4001 | list_info.search_criteria.valeu",
          "[{field:a,condition:is,value:1,children:[{field:b}]}] | 4012"
              + " | list_info.search_criteria[0].children[0].condition",
          "['subject'] | 4021 | list_info.search_criteria[0]",
          "[null] | 4001 | list_info.search_criteria[0]",
          "7 | 4021 | list_info.search_criteria",
          "{field:{},condition:is,value:1} | 4021 | list_info.search_criteria.field",
        })
    void thatAreWrongAreNamed(String criteria, int code, String field) {
      DeskException refused = refused("search_criteria:" + criteria);
      assertThat(refused.failure().innerCode()).isEqualTo(code);
      assertThat(refused.problems().get(0).fields()).containsExactly(field);
    }

    @Test
    void needNoValueToBeEmpty() {
      assertThat(read("{field:a,condition:'is empty'}").get(0).operator())
          .isEqualTo(Operator.IS_EMPTY);
    }
  }

  @Nested
  class Bounds {
    private static String many(int count, String item) {
      return Collections.nCopies(count, item).stream().collect(Collectors.joining(",", "[", "]"));
    }

    private static String nested(int depth) {
      String item = "{field:a,condition:is,value:1}";
      for (int i = 1; i < depth; i++) {
        item = "{field:a,condition:is,value:1,children:[" + item + "]}";
      }
      return item;
    }

    @Test
    void holdForTheCriteriaOfAllLevelsTogether() {
      String item = "{field:a,condition:is,value:1}";
      assertThat(read(many(CriteriaReader.MOST_CRITERIA, item))).hasSize(50);
      assertThat(refused("search_criteria:" + many(CriteriaReader.MOST_CRITERIA + 1, item)))
          .hasMessageContaining("50");
      String parent = "{field:a,condition:is,value:1,children:" + many(10, item) + "}";
      assertThat(refused("search_criteria:" + many(5, parent))).hasMessageContaining("50");
      assertThat(read(many(4, parent))).hasSize(4);
    }

    @Test
    void holdForValues() {
      String values = "{field:a,condition:is,values:";
      assertThat(read(values + many(CriteriaReader.MOST_VALUES, "1") + "}").get(0).values())
          .hasSize(500);
      assertThat(refused("search_criteria:" + values + many(501, "1") + "}"))
          .hasMessageContaining("500");
    }

    @Test
    void holdForDepth() {
      assertThat(read(nested(CriteriaReader.DEEPEST))).hasSize(1);
      DeskException refused = refused("search_criteria:" + nested(CriteriaReader.DEEPEST + 1));
      assertThat(refused).hasMessageContaining("5");
      assertThat(refused.failure()).isEqualTo(Failure.INVALID_VALUE);
    }

    @Test
    void holdForSearchFieldsAndSortFields() {
      StringBuilder fields = new StringBuilder("search_fields:{");
      for (int i = 0; i <= CriteriaReader.MOST_CRITERIA; i++) {
        fields.append("f").append(i).append(":1,");
      }
      assertThat(refused(fields.append("}").toString())).hasMessageContaining("50");
      assertThat(refused("sort_fields:" + many(6, "{field:a}"))).hasMessageContaining("5");
    }
  }

  @Nested
  class SearchFields {
    @Test
    void areAllAskedFor() {
      ListInfo read =
          info(
              "search_criteria:{field:a,condition:is,value:1},"
                  + "search_fields:{subject:'disk','status.name':'Open'}");
      assertThat(read.criteria())
          .extracting(Criterion::field)
          .containsExactly("a", "subject", "status.name");
      assertThat(read.criteria()).extracting(Criterion::or).containsOnly(false);
      assertThat(read.criteria().get(1).operator()).isEqualTo(Operator.MATCHES);
      assertThat(texts(read.criteria().get(1))).containsExactly("disk");
      assertThat(read.criteria().get(1).path()).isEqualTo("list_info.search_fields.subject");
    }

    @Test
    void areAnObject() {
      assertThat(refused("search_fields:'disk'").problems().get(0).fields())
          .containsExactly("list_info.search_fields");
    }
  }

  @Nested
  class Views {
    @ParameterizedTest
    @ValueSource(strings = {"{name:'Open_Requests'}", "'Open_Requests'"})
    void areNamed(String view) {
      assertThat(info("filter_by:" + view).filter()).isEqualTo(Reference.toName("Open_Requests"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{id:'7'}", "7"})
    void haveIds(String view) {
      assertThat(info("filter_by:" + view).filter()).isEqualTo(Reference.toId(7));
    }

    @Test
    void areAskedForOrNot() {
      assertThat(info("filter_by:null").filter()).isNull();
      assertThat(info("").filter()).isNull();
    }
  }

  @Nested
  class SortFields {
    @Test
    void leadWhereNoSortFieldDoes() {
      ListInfo read = info("sort_fields:[{field:'subject',order:'desc'},{field:'id'}]");
      assertThat(read.sortField()).isEqualTo("subject");
      assertThat(read.descending()).isTrue();
      assertThat(read.thenBy()).containsExactly(new SortKey("id", false));
    }

    @Test
    void followTheSortField() {
      ListInfo read = info("sort_field:'subject',sort_fields:{field:'created_time',order:'DESC'}");
      assertThat(read.sortField()).isEqualTo("subject");
      assertThat(read.thenBy()).containsExactly(new SortKey("created_time", true));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "[{order:'asc'}] | list_info.sort_fields[0].field",
          "[{field:'a',order:'up'}] | list_info.sort_fields[0].order",
          "[{field:'a',direction:'asc'}] | list_info.sort_fields[0].direction",
        })
    void thatAreWrongAreNamed(String fields, String named) {
      assertThat(refused("sort_fields:" + fields).problems().get(0).fields())
          .containsExactly(named);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1772529300000",
        "'1772529300000'",
        "{value:'1772529300000'}",
        "'2026-03-03T09:15:00Z'",
        "{display_value:'Mar 3, 2026 09:15 AM'}",
        "'Mar 3, 2026 09:15 AM'",
      })
  void timesComeInAllTheirForms(String time) {
    Criterion read = read("{field:created_time,condition:after,value:" + time + "}").get(0);
    assertThat(read.values().get(0).time()).isEqualTo(1_772_529_300_000L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'tomorrow'", "-1", "''", "{value:null}"})
  void aTimeThatIsNoneNamesItsValue(String time) {
    Criterion read = read("[{field:created_time,condition:after,value:" + time + "}]").get(0);
    DeskException refused =
        catchThrowableOfType(DeskException.class, () -> read.values().get(0).time());
    assertThat(refused.problems().get(0).fields())
        .containsExactly("list_info.search_criteria[0].value");
  }
}
