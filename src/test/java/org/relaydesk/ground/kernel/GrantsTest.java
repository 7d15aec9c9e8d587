package org.relaydesk.ground.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantsTest {
  private static final Right VIEW = new Right("requests", "view");

  @Test
  void aRightOfTwoRolesHoldsInTheWiderScope() {
    Grants sum = grants("own:requests.view").plus(grants("group:requests.view"));
    assertThat(sum.scope(VIEW)).contains(Scope.GROUP);
    assertThat(sum.plus(grants("all:requests.*")).scope(VIEW)).contains(Scope.ALL);
  }

  @Test
  void eachRightKeepsTheScopeOfItsOwnRole() {
    Grants sum = grants("all:requests.view").plus(grants("own:requests.edit"));
    assertThat(sum.scope(VIEW)).contains(Scope.ALL);
    assertThat(sum.scope(new Right("requests", "edit"))).contains(Scope.OWN);
    assertThat(sum.scope(new Right("requests", "purge"))).isEmpty();
  }

  @ParameterizedTest(name = "{0} covers {1}: {2}")
  @CsvSource({
    "all:*.*, all:requests.purge, true",
    "all:*.*, all:*.*, true",
    "all:requests.*, own:requests.view, true",
    "all:requests.*, all:*.*, false",
    "all:requests.view, all:requests.*, false",
    "own:requests.view, group:requests.view, false",
    "group:requests.view, own:requests.view, true",
    "all:requests.view, all:people.view, false",
    "own:*.*, all:requests.view, false",
    "none, all:requests.view, false",
    "none, none, true",
  })
  void whoHasLessCoversNoMore(String mine, String others, boolean covered) {
    assertThat(grants(mine).cover(grants(others))).isEqualTo(covered);
  }

  @ParameterizedTest(name = "{0} covers {1} of another: {2}")
  @CsvSource({
    "all:*.*, own:requests.view, true",
    "all:requests.*, group:requests.view, true",
    "group:requests.view, group:requests.view, false",
    "own:requests.view, own:requests.view, false",
    "group:requests.view, own:requests.view, false",
    "all:people.view, own:requests.view, false",
    "own:requests.view, none, true",
  })
  void whoHoldsInSomeTicketsCoversNobodyElse(String mine, String others, boolean covered) {
    Caller me = new Caller(1, "Me", grants(mine), Set.of(), null);
    assertThat(me.covers(2, grants(others))).isEqualTo(covered);
    assertThat(me.covers(grants(others))).isEqualTo(covered);
    assertThat(me.covers(1, grants(mine))).isTrue();
  }

  @ParameterizedTest(name = "{0} within {1}: requests.view {2}")
  @CsvSource({
    "all:*.*, own:requests.view, OWN",
    "own:requests.view, all:*.*, OWN",
    "group:requests.*, all:requests.view, GROUP",
    "all:requests.*, own:requests.*, OWN",
    "all:people.view, all:requests.view, none",
    "none, all:*.*, none",
    "all:*.*, none, none",
  })
  void whatBothAllowHoldsInTheNarrowerScope(String a, String b, String scope) {
    Grants common = grants(a).within(grants(b));
    assertThat(common.scope(VIEW).map(Scope::name).orElse("none")).isEqualTo(scope);
    assertThat(common).isEqualTo(grants(b).within(grants(a)));
    assertThat(grants(a).cover(common) && grants(b).cover(common)).isTrue();
  }

  private static Grants grants(String text) {
    if (text.equals("none")) {
      return Grants.NONE;
    }
    String[] parts = text.split(":", -1);
    List<Right> rights = Arrays.stream(parts[1].split("\\|", -1)).map(Right::parse).toList();
    return Grants.of(rights, Scope.named(parts[0]).orElseThrow());
  }
}
