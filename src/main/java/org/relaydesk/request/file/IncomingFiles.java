package org.relaydesk.request.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relaydesk.attachment.FileIntake;
import org.relaydesk.attachment.FileName;
import org.relaydesk.attachment.IncomingFile;
import org.relaydesk.attachment.ReceivedFiles;
import org.relaydesk.attachment.StoredFile;
import org.relaydesk.edge.rest.UploadBody;
import org.relaydesk.ground.digest.Sha256;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.idempotency.ArrivingBody;

/** The files of one call, stored while they come in. For one thread. */
final class IncomingFiles implements ArrivingBody {
  /** The part that files are asked for as, where none came. */
  static final String FIELD = "input_file";

  private static final String UNKNOWN_TYPE = "application/octet-stream";
  private static final int LONGEST_TYPE = 255;
  private static final int LONGEST_DESCRIPTION = 250;

  /** With a charset at most: the other parameters mean nothing for what is stored. */
  private static final Pattern TYPE =
      Pattern.compile(
          "([a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+)\\s*+(;.*)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern CHARSET =
      Pattern.compile(";\\s*+charset\\s*+=\\s*+\"?([a-z0-9_.:+-]{1,40})", Pattern.CASE_INSENSITIVE);

  private final UploadBody body;
  private final @Nullable String description;
  private final @Nullable String attachedByQuery;
  private final Predicate<String> allowed;
  private final FileIntake intake;
  private final MessageDigest hash = Sha256.begin();

  /**
   * Files that a body brings.
   *
   * @param description of all of them, where the body has none
   * @param attached whether they are to be attached at once, where the body says nothing of it
   * @param allowed tells which types are taken
   * @param intake stores them
   */
  IncomingFiles(
      UploadBody body,
      @Nullable String description,
      @Nullable String attached,
      Predicate<String> allowed,
      FileIntake intake) {
    this.body = body;
    this.description = description;
    this.attachedByQuery = attached;
    this.allowed = allowed;
    this.intake = intake;
  }

  /**
   * Stores all of them.
   *
   * @return what makes two calls the same: each part's name and what it holds (contract §13, 33)
   * @throws org.relaydesk.ground.kernel.DeskException MISSING where there is none, INVALID_VALUE
   *     naming the part where one can't be taken
   */
  @Override
  public String receive() {
    for (Optional<UploadBody.Part> file = body.nextFile();
        file.isPresent();
        file = body.nextFile()) {
      store(file.get());
    }
    if (intake.files().isEmpty()) {
      throw Failure.MISSING.of(FIELD, "No file came: a part " + FIELD + " is needed");
    }
    requireShortDescription();
    return hash();
  }

  @Override
  public void drop() {
    intake.drop();
  }

  /** The received files. */
  ReceivedFiles received() {
    return new ReceivedFiles(intake.files(), description());
  }

  /** Known once the body has ended: many clients send it after the file. */
  private @Nullable String description() {
    return body.said().getOrDefault("description", description);
  }

  private void requireShortDescription() {
    String said = description();
    if (said != null && said.length() > LONGEST_DESCRIPTION) {
      throw Failure.INVALID_VALUE.of(
          "description", "description has more than " + LONGEST_DESCRIPTION + " characters");
    }
  }

  private void store(UploadBody.Part part) {
    String type = type(part.contentType());
    if (!allowed.test(bare(type))) {
      throw Failure.INVALID_VALUE.of(
          part.field(), "Files of the type " + bare(type) + " are not taken here");
    }
    IncomingFile file = new IncomingFile(FileName.of(part.name()), type, part.content());
    StoredFile stored = intake.receive(file);
    if (stored.size() == 0) {
      throw Failure.INVALID_VALUE.of(part.field(), "The file '" + stored.name() + "' is empty");
    }
    note(part.field(), part.name(), type, stored.sha256());
  }

  /** Whether they are to be attached at once. */
  boolean areAttached() {
    return "true".equalsIgnoreCase(body.said().getOrDefault("addtoattachment", attachedByQuery));
  }

  private String hash() {
    body.said().forEach((name, text) -> note(name, text));
    note(String.valueOf(description), String.valueOf(attachedByQuery));
    return Sha256.hex(hash);
  }

  private void note(String... texts) {
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      hash.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
      hash.update((byte) ':');
      hash.update(bytes);
    }
  }

  private static String type(String sent) {
    var parts = TYPE.matcher(sent.strip());
    if (!parts.matches()) {
      return UNKNOWN_TYPE;
    }
    String bare = parts.group(1).toLowerCase(Locale.ROOT);
    var charset = CHARSET.matcher(sent);
    String type = charset.find() ? bare + ";charset=" + charset.group(1) : bare;
    return type.length() > LONGEST_TYPE ? UNKNOWN_TYPE : type;
  }

  private static String bare(String type) {
    int end = type.indexOf(';');
    return end < 0 ? type : type.substring(0, end);
  }
}
