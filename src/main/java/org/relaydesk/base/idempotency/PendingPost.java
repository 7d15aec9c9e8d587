package org.relaydesk.base.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The repeat-safe POST that the call at hand is, if it is one. */
@RequestScoped
public class PendingPost {
  /**
   * What makes two POSTs the same.
   *
   * @param ownerId keys are unique for each owner
   * @param inputHash hash of the input, whatever form it came in
   */
  public record Post(long ownerId, String idempotencyKey, String path, String inputHash) {}

  private @Nullable Post post;

  void expect(Post newPost) {
    post = newPost;
  }

  Optional<Post> find() {
    return Optional.ofNullable(post);
  }
}
