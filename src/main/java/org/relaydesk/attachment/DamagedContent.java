package org.relaydesk.attachment;

import java.io.IOException;

/** What the database gives of a file is not what was stored. */
public class DamagedContent extends IOException {
  DamagedContent(StoredFile file) {
    super("The content of attachment " + file.id() + " is not what was stored");
  }
}
