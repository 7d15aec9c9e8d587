package org.relaydesk.console.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.richtext.PageText;

/** Text or HTML on the pages; only {@code rich-text.xhtml} writes what it answers. */
@Named("richText")
@ApplicationScoped
public class ShownRichText {
  /** By the session, and for who may view the file: see {@code console.files.TicketFiles}. */
  private final PageText onPages =
      new PageText(
          picture -> "files?id=" + picture.requestId() + "&picture=" + picture.attachmentId());

  /** HTML that may stand in a page: sanitised, or escaped where the text is none. */
  public String shown(@Nullable Object value) {
    return value == null ? "" : onPages.of(value.toString());
  }
}
