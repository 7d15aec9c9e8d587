package org.relaydesk.edge.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.operation.OperationCall;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.ground.digest.Sha256;
import org.relaydesk.ground.form.RequestText;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.KeyRules;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.input.WholeInput;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.kernel.Failure;

/** The id, path and input of the call at hand. */
@RequestScoped
public class CurrentInput {
  private @Nullable Call call;
  private @Nullable UploadBody upload;
  private String told = "";
  private int usualRows = ListInfo.DEFAULT_ROWS;

  /**
   * Set by a filter and not injected: an injection for each call would cost more than all else
   * here.
   */
  record Call(RequestText text, TimePattern times, String requestId, String path, KeyRules rules) {}

  void begin(Call newCall) {
    call = newCall;
  }

  void comesAs(UploadBody body) {
    upload = body;
  }

  /**
   * The files that the call brings, to be read once.
   *
   * @throws org.relaydesk.ground.kernel.DeskException UNSUPPORTED_MEDIA_TYPE where it brings no
   *     multipart
   */
  public UploadBody upload() {
    UploadBody body = upload;
    if (body == null) {
      throw Failure.UNSUPPORTED_MEDIA_TYPE.because("Files come as multipart/form-data");
    }
    return body;
  }

  /** Whether the call brings files. */
  public boolean isUpload() {
    return upload != null;
  }

  private Call call() {
    Call current = call;
    if (current == null) {
      throw new IllegalStateException("No call is at hand");
    }
    return current;
  }

  /** The id that the answer and the log carry; empty where the call failed before it was read. */
  public String requestId() {
    return call == null ? "" : call.requestId();
  }

  /** Whether a text is new to the log of this call: a server may ask twice. */
  boolean isNews(String text) {
    boolean news = !text.equals(told);
    told = text;
    return news;
  }

  /** Replaces the call by the one that a named operation stands for. */
  void leadsTo(OperationCall target) {
    Call named = call();
    call = new Call(named.text(), named.times(), named.requestId(), target.path(), named.rules());
    usualRows = target.wantsAll() ? ListInfo.MOST_ROWS : usualRows;
  }

  /** The path below {@code /api}: as called, or of the named operation. */
  public String path() {
    return call().path();
  }

  /** The raw parameters. */
  public RequestText text() {
    return call().text();
  }

  /** The rules for keys that no reader asks for. */
  public KeyRules rules() {
    return call().rules();
  }

  /** The whole input, of acts that take no record; empty where there is none. */
  public InputObject whole() {
    return WholeInput.of(text().inputData().orElse(null), call().rules());
  }

  /**
   * The object that stands under a wrapper.
   *
   * @param wrappers the names that are accepted, ours first
   * @throws org.relaydesk.ground.kernel.DeskException where it is missing or not an object
   */
  public InputObject object(String... wrappers) {
    return InputObject.of(text().inputData().orElse(null), call().rules(), wrappers);
  }

  /**
   * The same for a record whose answers show these fields: one that is sent back as it was answered
   * passes (contract §13, 42).
   */
  public InputObject object(FieldList shown, String... wrappers) {
    KeyRules rules = call().rules();
    KeyRules known =
        new KeyRules(shown.all().names(), KeyRules.MOVING, rules.refusing(), rules.warnings());
    return InputObject.of(text().inputData().orElse(null), known, wrappers);
  }

  /** The same for an action that needs no input: an empty object if there is none. */
  public InputObject objectIfAny(String... wrappers) {
    return InputObject.orEmpty(text().inputDataIfAny().orElse(null), call().rules(), wrappers);
  }

  /**
   * The {@code list_info} of the call (contract §4).
   *
   * @param sortField what it is sorted by where the caller says nothing
   */
  public ListInfo list(String sortField, boolean descending) {
    JsonObject data =
        text()
            .inputDataOfList(why -> call().rules().warnings().accept(LenientJson.INPUT_DATA, why))
            .orElse(null);
    ListInfo usual = ListInfo.sortedBy(sortField, descending).rows(1, usualRows);
    return ListInfoReader.read(data, usual, call().times());
  }

  /** SHA-256 of the input's JSON, whatever the form it came in. */
  public String inputHash() {
    String json = text().inputDataIfAny().map(JsonObject::toString).orElse("");
    return Sha256.hex(json);
  }
}
