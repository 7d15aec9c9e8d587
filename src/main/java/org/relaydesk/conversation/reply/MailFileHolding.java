package org.relaydesk.conversation.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.file.FileHolding;
import org.relaydesk.request.model.Request;

/** Files of mails; they can't be deleted. */
@ApplicationScoped
public class MailFileHolding implements FileHolding {
  private static final Right VIEW = new Right("requests", "view");

  @Override
  public AttachmentHolder.Kind kind() {
    return AttachmentHolder.Kind.MAIL;
  }

  @Override
  public Optional<Right> needed(String action) {
    return Optional.of(VIEW);
  }

  @Override
  public void went(EntityManager em, Request ticket, AttachmentHolder holder) {
    throw Failure.NOT_EDITABLE.of("id", "A mail's files stay with it");
  }
}
