package org.relaydesk.console.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.relaydesk.attachment.FileSize;
import org.relaydesk.console.shell.Texts;
import org.relaydesk.ground.settings.AttachmentSettings;
import org.relaydesk.ground.settings.DeskConfig;

/** How much may be uploaded, for the page's script: it tells so before it sends anything. */
@Named
@ApplicationScoped
public class TicketFileLimits {
  @Inject private DeskConfig config;
  @Inject private Texts texts;

  /** Bytes of all files of one call. */
  public int getMost() {
    return config.get(AttachmentSettings.MAX_BYTES);
  }

  /** The message for a larger upload. */
  public String getTooLarge() {
    return texts.get("files.large", FileSize.shown(getMost()));
  }
}
