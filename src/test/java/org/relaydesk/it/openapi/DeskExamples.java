package org.relaydesk.it.openapi;

/** What the examples tell of roles, look-ups and filters. */
final class DeskExamples {
  private final ExamplePlayer player;

  DeskExamples(ExamplePlayer player) {
    this.player = player;
  }

  void tell() {
    roles();
    lookups();
    filters();
  }

  private void roles() {
    String id = player.play("addRole").getJsonObject("role").getString("id");
    player.play("getRole", id);
    player.play("listRoles");
    player.play("editRole", id);
    player.play("listAudit");
    player.play("deleteRole", id);
  }

  private void lookups() {
    String id = player.play("addLookup", "categories").getJsonObject("category").getString("id");
    player.play("getLookup", "categories", id);
    player.play("listLookups", "categories");
    player.play("listLookupsBelow", "categories", id, "subcategories");
    player.play("editLookup", "categories", id);
    player.play("deleteLookup", "categories", id);
  }

  private void filters() {
    String id = player.play("addRequestFilter").getJsonObject("request_filter").getString("id");
    player.play("getRequestFilter", id);
    player.play("listRequestFilters");
    player.play("listAllRequestFilters");
    player.play("editRequestFilter", id);
    player.play("deleteRequestFilter", id);
  }
}
