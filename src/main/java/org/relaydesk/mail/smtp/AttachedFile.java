package org.relaydesk.mail.smtp;

import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.relaydesk.attachment.Attachments;
import org.relaydesk.attachment.StoredFile;

/** A stored file as Jakarta Mail reads it: while it is sent. */
public record AttachedFile(Attachments attachments, StoredFile file) implements DataSource {
  private static final Pattern TYPE = Pattern.compile("[\\w.+-]{1,100}/[\\w.+-]{1,100}");

  @Override
  public InputStream getInputStream() throws IOException {
    return attachments
        .open(file, 0)
        .orElseThrow(() -> new IOException("Attachment " + file.id() + " was deleted"));
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    throw new IOException("A stored file is only read");
  }

  /** Its sender's word for it, if that is a plain one: parameters are left out. */
  @Override
  public String getContentType() {
    String type = file.contentType().split(";", 2)[0].strip();
    boolean taken = TYPE.matcher(type).matches() && !type.toLowerCase(Locale.ROOT).startsWith("m");
    return taken ? type : "application/octet-stream";
  }

  @Override
  public String getName() {
    return file.name();
  }
}
