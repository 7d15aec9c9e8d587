package org.relaydesk.attachment;

import java.io.IOException;

/** The stored content of a file differs from what was uploaded. */
public class DamagedContent extends IOException {
  DamagedContent(StoredFile file) {
    super("The content of attachment " + file.id() + " is not what was stored");
  }
}
