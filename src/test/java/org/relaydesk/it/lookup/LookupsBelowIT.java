package org.relaydesk.it.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to a category or subcategory, listed by the path below it (contract §7). */
final class LookupsBelowIT extends LookupDeskIT {
  private String category(String called) {
    return add("/categories", "category", named(called)).id("category");
  }

  private static String part(String category, String called) {
    String members = named(called) + ",'category':{'id':'" + category + "'}";
    return add("/subcategories", "subcategory", members).id("subcategory");
  }

  private static List<String> names(String path, String plural, String list) {
    return desk().get(path, quoted("{'list_info':{" + list + "}}")).rows(plural).stream()
        .map(row -> row.getString("name"))
        .toList();
  }

  @Test
  void aCategoryListsItsOwnSubcategoriesOnly() {
    String category = category(name);
    String other = category(name + " 2");
    part(category, "Router");
    part(category, "Cable");
    part(other, "Phone");
    String path = "/categories/" + category + "/subcategories";
    assertThat(names(path, "subcategories", "")).containsExactly("Router", "Cable");
    JsonObject row = desk().get(path).rows("subcategories").get(0);
    assertThat(row.getJsonObject("category").getString("id")).isEqualTo(category);
    assertThat(
            names("/categories/" + category(name + " 3") + "/subcategories", "subcategories", ""))
        .isEmpty();
  }

  @Test
  void aSubcategoryListsItsItems() {
    String part = part(category(name), "Router");
    add("/items", "item", named("Down") + ",'subcategory':{'id':'" + part + "'}");
    assertThat(names("/subcategories/" + part + "/items", "items", "")).containsExactly("Down");
  }

  @Test
  void theListTakesWhatEveryListTakes() {
    String category = category(name);
    List.of("Cable", "Router", "Switch").forEach(each -> part(category, each));
    String path = "/categories/" + category + "/subcategories";
    String sorted = "'sort_field':'name','sort_order':'desc'";
    assertThat(names(path, "subcategories", sorted)).containsExactly("Switch", "Router", "Cable");
    assertThat(names(path, "subcategories", sorted + ",'row_count':1,'start_index':2"))
        .containsExactly("Router");
    assertThat(names(path, "subcategories", "'search_fields':{'name':'outer'}"))
        .containsExactly("Router");
    String elsewhere =
        "'search_criteria':[{'field':'name','condition':'is','value':'Cable'},"
            + "{'field':'category.id','condition':'is','value':'3','logical_operator':'OR'}]";
    assertThat(names(path, "subcategories", elsewhere))
        .as("OR leads to no other category")
        .containsExactly("Cable");
    assertThat(desk().get(path, quoted("{'list_info':{'sort_field':'color'}}")))
        .isFailure(400, 4001, "sort_field");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/categories/987654321/subcategories",
        "/subcategories/987654321/items",
        "/categories/x/subcategories",
        "/categories/1/items",
        "/levels/1/subcategories",
        "/subcategories/1/subcategories"
      })
  void whatIsNotThereIsNotFound(String path) {
    assertThat(desk().get(path)).isFailure(404, 4007, "id");
  }

  @ParameterizedTest
  @CsvSource({"subcategories", "items"})
  void aPathBelowOnlyLists(String below) {
    assertThat(desk().post("/categories/1/" + below, value("subcategory", named("x"))))
        .hasStatus(405);
  }
}
