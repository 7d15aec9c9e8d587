package org.relaydesk.ground.settings;

import static org.relaydesk.ground.settings.Setting.text;

import java.util.List;
import java.util.function.Predicate;

/** The settings of attachments ({@code relaydesk.attachment.*}), part of {@link Settings#ALL}. */
public final class AttachmentSettings {
  public static final Setting<Integer> MAX_BYTES =
      text(
          "relaydesk.attachment.max-bytes",
          "104857600",
          "bytes",
          "How much one call may upload, all of its files together; more is 413.",
          text -> SettingRules.number(text, 1024, 1 << 30));

  public static final Setting<Predicate<String>> TYPES =
      text(
          "relaydesk.attachment.types",
          "*/*",
          "types",
          "The types of files that are taken, by what their senders say that they are, such as"
              + " image/*,application/pdf,text/plain; others are 400.",
          SettingRules::mediaTypes);

  static final List<Setting<?>> ALL = List.of(MAX_BYTES, TYPES);

  private AttachmentSettings() {}
}
