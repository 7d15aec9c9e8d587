package org.relaydesk.request.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.Failure;

/**
 * Which tickets a caller names to be linked, or not any more (contract §5).
 *
 * @param named by their ids, in the order in which they are named
 */
public record LinkInput(Map<Long, Named> named) {
  /** The key of the whole input. */
  static final String LINKS = "link_requests";

  private static final String LINKED = "linked_request";
  private static final int LONGEST_COMMENTS = 1000;

  /**
   * One of them.
   *
   * @param path of the reference in the input, for messages
   * @param comments why they are linked; null for none
   */
  record Named(String path, @Nullable String comments) {}

  /** Reads the whole input; one that is named twice counts as it is named last. */
  public static LinkInput read(InputObject in) {
    in.require(LINKS);
    Map<Long, Named> named = new LinkedHashMap<>();
    List<InputObject> links = in.objects(LINKS).orDefault(List.of());
    for (InputObject link : links) {
      link.require(LINKED);
      // A link may be sent back as it was answered.
      link.ignored("id", "added_by", "added_time");
      Change<Reference> linked = link.reference(LINKED);
      Change<String> comments = link.text("comments", LONGEST_COMMENTS);
      id(link, linked)
          .ifPresent(
              id -> named.put(id, new Named(link.path(LINKED), comments.value().orElse(null))));
    }
    in.finish();
    if (named.isEmpty()) {
      throw Failure.MISSING.of(LINKS, LINKS + " must name at least one ticket");
    }
    return new LinkInput(named);
  }

  private static Optional<Long> id(InputObject link, Change<Reference> linked) {
    Optional<Long> id = linked.value().map(Reference::id);
    if (linked.value().isPresent() && id.isEmpty()) {
      link.refuse(Failure.INVALID_VALUE, LINKED, "A ticket is named by its id");
    }
    return id;
  }

  Set<Long> ids() {
    return named.keySet();
  }

  @Nullable String comments(long id) {
    return Objects.requireNonNull(named.get(id)).comments();
  }
}
