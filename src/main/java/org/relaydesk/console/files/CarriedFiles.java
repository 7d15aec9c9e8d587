package org.relaydesk.console.files;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.richtext.RichText;

/**
 * The files that go with a text that is written on a page. The page's script notes them in a hidden
 * field, as JSON, so that they survive with the text. A picture among them stands in the text as
 * {@code [picture 606]} while it is written.
 */
public final class CarriedFiles implements Serializable {
  private static final long serialVersionUID = 1;

  private static final String NONE = "[]";
  private static final String HELD = "held";
  private static final int LONGEST = 100_000;
  private static final Pattern MARK = Pattern.compile("\\[picture (\\d{1,18})]");
  private static final Pattern PICTURE =
      Pattern.compile(
          "<img [^>]*?src=\"/api/v3/requests/\\d{1,19}/attachments/(\\d{1,18})/download\"[^>]*>");

  /** What a plain text becomes once a picture stands in it. */
  private static final Pattern PLAIN =
      Pattern.compile("<div style=\"white-space:pre-wrap\">[^<]*</div>");

  private static final Pattern SHOWABLE = Pattern.compile("image/(?:png|jpeg|gif|webp)");

  private String told = NONE;

  /** What the script noted. */
  public String getTold() {
    return told;
  }

  /** What came with a form; anything but a list counts as none. */
  public void setTold(@Nullable String told) {
    this.told = told == null || read(told).isEmpty() ? NONE : told;
  }

  /**
   * Takes what a stored text has now; what was uploaded beside stays.
   *
   * @param attachments as the API answers them
   */
  public void fill(@Nullable Object attachments) {
    JsonArrayBuilder files = Json.createArrayBuilder();
    if (attachments instanceof List<?> list) {
      list.forEach(each -> held(each).ifPresent(files::add));
    }
    read(told).stream().filter(file -> !file.getBoolean(HELD, false)).forEach(files::add);
    told = files.build().toString();
  }

  private static Optional<JsonObjectBuilder> held(Object attachment) {
    return attachment instanceof Map<?, ?> file
        ? Optional.of(
            Json.createObjectBuilder()
                .add("id", String.valueOf(file.get("id")))
                .add("name", String.valueOf(file.get("name")))
                .add("size", file.get("size") instanceof Map<?, ?> size ? text(size) : "")
                .add(
                    "picture", SHOWABLE.matcher(String.valueOf(file.get("content_type"))).matches())
                .add(HELD, true))
        : Optional.empty();
  }

  private static String text(Map<?, ?> size) {
    return String.valueOf(size.get("display_value"));
  }

  /** The files as an input names them. */
  public JsonArrayBuilder ids() {
    JsonArrayBuilder ids = Json.createArrayBuilder();
    read(told).forEach(file -> ids.add(Json.createObjectBuilder().add("file_id", id(file))));
    return ids;
  }

  /**
   * A text as it is stored: HTML where a picture stands in it, else as it was typed.
   *
   * @param ticket that it is about
   */
  public String stored(long ticket, String typed) {
    Map<String, JsonObject> pictures = pictures();
    boolean shows =
        MARK.matcher(typed).results().anyMatch(mark -> pictures.containsKey(mark.group(1)));
    return shows
        ? MARK.matcher(RichText.html(typed))
            .replaceAll(mark -> Matcher.quoteReplacement(shown(ticket, mark, pictures)))
        : typed;
  }

  private static String shown(long ticket, MatchResult mark, Map<String, JsonObject> pictures) {
    JsonObject picture = pictures.get(mark.group(1));
    return picture == null
        ? mark.group()
        : "<img src=\"/api/v3/requests/%d/attachments/%s/download\" alt=\"%s\">"
            .formatted(ticket, id(picture), escaped(picture.getString("name", "")));
  }

  /** A stored text as it is typed; HTML that no plain text became stays HTML. */
  public String typed(String stored) {
    Map<String, JsonObject> pictures = pictures();
    String marked =
        PICTURE
            .matcher(stored)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        pictures.containsKey(found.group(1))
                            ? "[picture " + found.group(1) + "]"
                            : found.group()));
    return !marked.equals(stored) && PLAIN.matcher(marked).matches()
        ? RichText.plain(marked)
        : marked;
  }

  private Map<String, JsonObject> pictures() {
    Map<String, JsonObject> pictures = new LinkedHashMap<>();
    for (JsonObject file : read(told)) {
      if (file.getBoolean("picture", false)) {
        pictures.put(id(file), file);
      }
    }
    return pictures;
  }

  private static List<JsonObject> read(String told) {
    if (told.length() > LONGEST) {
      return List.of();
    }
    try {
      List<JsonObject> files = new ArrayList<>();
      for (JsonValue each : array(LenientJson.parse(told))) {
        if (each instanceof JsonObject file && !id(file).isEmpty()) {
          files.add(file);
        }
      }
      return files;
    } catch (DeskException e) {
      return List.of();
    }
  }

  private static JsonArray array(JsonValue read) {
    return read instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
  }

  /** Digits; empty where it has none. */
  private static String id(JsonObject file) {
    return file.get("id") instanceof JsonString id && id.getString().matches("\\d{1,18}")
        ? id.getString()
        : "";
  }

  private static String escaped(String name) {
    return name.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
