package org.relaydesk.engine.query;

import java.util.HashMap;
import java.util.Map;
import org.relaydesk.engine.query.criteria.FlagRule;
import org.relaydesk.engine.query.criteria.Search;
import org.relaydesk.ground.input.InputValue;

/**
 * Collects what a list may be sorted and searched by.
 *
 * @param <B> the builder that goes on
 */
abstract class SortSearchBuilder<B extends SortSearchBuilder<B>> {
  final Map<String, String> sortPaths = new HashMap<>();
  final Map<String, Search> searches = new HashMap<>();
  final Map<String, FieldGuard> guards = new HashMap<>();

  abstract B self();

  /** Allows a sort by an API name, as {@code requester.name}. */
  public B sortable(String name, String path) {
    sortPaths.put(name, path);
    return self();
  }

  /** Allows a sort and criteria by an API name that is a text, as {@code requester.name}. */
  public B named(String name, String path) {
    return sortable(name, path).searchableText(name, path);
  }

  /** The same by what not every caller may see. */
  public B named(String name, String path, FieldGuard guard) {
    guards.put(name, guard);
    return named(name, path);
  }

  /** Allows criteria on a text. */
  public B searchableText(String name, String path) {
    return searchable(name, Search.text(path));
  }

  /**
   * Allows criteria on a text that may be HTML: they go by its words.
   *
   * @param wordsPath holds them where the text has mark-up
   */
  public B searchableRichText(String name, String path, String wordsPath) {
    return searchable(name, Search.richText(path, wordsPath));
  }

  /**
   * Lets criteria on a text go by a column that holds it in small letters: making those is most of
   * what a search costs the database.
   */
  public B searchedBy(String name, String foldedPath) {
    return searchable(name, Search.foldedText(foldedPath));
  }

  /** Allows criteria on an id. */
  public B searchableId(String name, String path) {
    return searchable(name, Search.number(path, InputValue::number));
  }

  /** Allows a sort and criteria by a decimal number that not every caller may see. */
  public B decimal(String name, String path, FieldGuard guard) {
    guards.put(name, guard);
    return sortable(name, path).searchable(name, Search.number(path, InputValue::decimal));
  }

  /** Allows criteria on a flag. */
  public B searchableFlag(String name, String path) {
    return searchable(name, Search.flag(path));
  }

  /** Allows criteria on a flag that is a rule over columns. */
  public B searchableFlag(String name, FlagRule rule) {
    return searchable(name, Search.rule(rule));
  }

  B searchable(String name, Search search) {
    searches.put(name, search);
    return self();
  }
}
