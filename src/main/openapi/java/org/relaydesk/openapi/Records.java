package org.relaydesk.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.relaydesk.apikey.ApiKeyDescription;
import org.relaydesk.apikey.integration.IntegrationKeyDescription;
import org.relaydesk.audit.AuditDescription;
import org.relaydesk.callback.CallbackDescription;
import org.relaydesk.conversation.draft.DraftDescription;
import org.relaydesk.conversation.note.NoteDescription;
import org.relaydesk.conversation.reply.ReplyDescription;
import org.relaydesk.conversation.stream.ConversationDescription;
import org.relaydesk.lookup.kind.LookupDescription;
import org.relaydesk.mail.MailDescription;
import org.relaydesk.notification.NotificationTemplateDescription;
import org.relaydesk.people.PeopleDescription;
import org.relaydesk.people.group.SupportGroupDescription;
import org.relaydesk.people.role.RoleDescription;
import org.relaydesk.request.RequestDescription;
import org.relaydesk.request.file.AttachmentDescription;
import org.relaydesk.request.history.RequestHistoryDescription;
import org.relaydesk.request.summary.RequestSummaryDescription;
import org.relaydesk.template.TemplateDescription;
import org.relaydesk.worklog.WorklogDescription;

/** All kinds of records that the API has: a feature is one line. */
final class Records {
  private static final List<Described> FEATURES =
      List.of(
          new ApiKeyDescription(),
          new AuditDescription(),
          new AttachmentDescription(),
          new CallbackDescription(),
          new ConversationDescription(),
          new DraftDescription(),
          new IntegrationKeyDescription(),
          new LookupDescription(),
          new MailDescription(),
          new NoteDescription(),
          new NotificationTemplateDescription(),
          new PeopleDescription(),
          new ReplyDescription(),
          new RequestDescription(),
          new RequestHistoryDescription(),
          new RequestSummaryDescription(),
          new RoleDescription(),
          new SupportGroupDescription(),
          new TemplateDescription(),
          new WorklogDescription());

  private final List<RecordKind> kinds =
      FEATURES.stream().flatMap(feature -> feature.kinds().stream()).toList();
  private final Map<String, RecordKind> singulars = new TreeMap<>();
  private final Map<String, RecordKind> plurals = new TreeMap<>();

  Records() {
    for (RecordKind kind : kinds) {
      kind.singulars().forEach(wrapper -> singulars.put(wrapper, kind));
      kind.plurals().forEach(wrapper -> plurals.put(wrapper, kind));
    }
  }

  List<RecordKind> kinds() {
    return kinds;
  }

  /** The kind whose single records stand under this wrapper. */
  Optional<RecordKind> one(String wrapper) {
    return Optional.ofNullable(singulars.get(wrapper));
  }

  /** The kind whose lists stand under this wrapper. */
  Optional<RecordKind> many(String wrapper) {
    return Optional.ofNullable(plurals.get(wrapper));
  }

  /** The kind that an operation takes an input of; empty where it takes no record. */
  Optional<RecordKind> taking(String operationId) {
    return kinds.stream().filter(kind -> kind.input(operationId).isPresent()).findFirst();
  }
}
