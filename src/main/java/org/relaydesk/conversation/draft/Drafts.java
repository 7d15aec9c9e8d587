package org.relaydesk.conversation.draft;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.attachment.Attachments;
import org.relaydesk.conversation.message.Addressees;
import org.relaydesk.conversation.message.MessageInput;
import org.relaydesk.edge.rest.JsonOutput;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.kernel.Versions;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestActivity;
import org.relaydesk.request.nested.NestedKind;
import org.relaydesk.request.nested.NestedQuery;
import org.relaydesk.request.nested.NestedRecords;

/** The use cases of drafts. Only the writer sees a draft. */
@Stateless
public class Drafts {
  /** Not in the ticket's history: nothing is sent yet. */
  private static final NestedKind DRAFT =
      NestedKind.silent("draft", "requests", RequestActivity.Count.DRAFTS);

  private static final Right REPLY = DRAFT.right("reply");

  @PersistenceContext private EntityManager em;
  @EJB private Attachments attachments;
  @Inject private NestedRecords nested;
  @Inject private DraftFields fields;
  @Inject private Addressees addressees;
  @Inject private JsonOutput json;
  @Inject private CurrentCaller caller;
  @Inject private DeskClock clock;

  /** One page of the caller's drafts on a ticket. */
  @Allows("requests.reply")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(long requestId, ListInfo info) {
    return nested.page(em, mine(), requestId, REPLY, info);
  }

  /** One draft of the caller's; empty where they have none of this id on this ticket. */
  @Allows("requests.reply")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> find(long requestId, long id) {
    return nested.one(em, mine(), requestId, id, REPLY);
  }

  /** A draft that the caller added, for a repeat of the add; empty if it is gone. */
  @Allows("requests.reply")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> findAdded(long id) {
    return nested.added(em, fields.records(), id);
  }

  /** Adds a draft to a ticket that is not in the trash. */
  @Allows("requests.reply")
  public FoundRecord add(long requestId, DraftInput input) {
    Request ticket = nested.parent(em, requestId, REPLY);
    Draft draft = new Draft(ticket, caller.get().personId(), clock.now());
    draft.say(said(draft.kept(), input.message()));
    nested.add(em, DRAFT, ticket, draft, false);
    attach(draft, ticket, input.message());
    return fields.records().stored(em, draft.id());
  }

  /**
   * Changes what the input names.
   *
   * @param expectedVersion the draft's, from If-Match; null takes any
   */
  @Allows("requests.reply")
  public FoundRecord edit(
      long requestId, long id, DraftInput input, @Nullable Long expectedVersion) {
    Request ticket = nested.parent(em, requestId, REPLY);
    Draft draft = mine(ticket, id, expectedVersion);
    input.echo().requireSame(() -> json.text(fields.of(draft)::write));
    boolean otherwise = draft.say(said(draft.kept(), input.message()));
    if (attach(draft, ticket, input.message()) > 0 || otherwise) {
      draft.editedAt(clock.now());
    }
    return fields.records().stored(em, id);
  }

  /**
   * Deletes a draft and its files.
   *
   * @param expectedVersion the draft's, from If-Match; null takes any
   */
  @Allows("requests.reply")
  public void delete(long requestId, long id, @Nullable Long expectedVersion) {
    Request ticket = nested.parent(em, requestId, REPLY);
    Draft draft = mine(ticket, id, expectedVersion);
    attachments.removeAll(AttachmentHolder.draft(ticket.id(), id));
    nested.remove(em, DRAFT, ticket, draft);
  }

  /**
   * The caller's draft that is to be sent.
   *
   * @param ticket locked
   * @param expectedVersion the draft's; null takes any
   * @throws org.relaydesk.ground.kernel.DeskException INVALID_VALUE where they have none of this id
   */
  @Open("part of the use case that sends it")
  public Draft toSend(Request ticket, long id, @Nullable Long expectedVersion) {
    Draft draft =
        nested
            .find(em, mine(), ticket, id)
            .orElseThrow(
                () -> Failure.INVALID_VALUE.of("draft", "You have no draft with id " + id));
    Versions.require("The draft", draft.version(), expectedVersion);
    return draft;
  }

  /** Deletes a draft that was sent, and moves its files to the reply. */
  @Open("part of the use case that sends it")
  public int sent(Request ticket, Draft draft, AttachmentHolder reply) {
    int files = attachments.move(AttachmentHolder.draft(ticket.id(), draft.id()), reply);
    nested.remove(em, DRAFT, ticket, draft);
    return files;
  }

  private NestedQuery<Draft> mine() {
    return new NestedQuery<>(fields.records(), nested.mine());
  }

  private Draft mine(Request ticket, long id, @Nullable Long expectedVersion) {
    return nested.child(em, mine(), ticket, id, expectedVersion);
  }

  /** The content after an edit; absent fields keep their value. */
  private Draft.Kept said(Draft.Kept kept, MessageInput input) {
    return new Draft.Kept(
        input.subject().orElse(kept.subject()),
        input.description().orElse(kept.description()),
        addresses("to", input.to(), kept.to()),
        addresses("cc", input.cc(), kept.cc()),
        addresses("bcc", input.bcc(), kept.bcc()));
  }

  private @Nullable String addresses(
      String field, Change<List<Reference>> given, @Nullable String kept) {
    addressees.requireTyped(field, given);
    return Addressees.text(addressees.read(field, given, kept));
  }

  private int attach(Draft draft, Request ticket, MessageInput input) {
    AttachmentHolder holder = AttachmentHolder.draft(ticket.id(), draft.id());
    int files = attachments.attach(holder, input.files().orDefault(List.of()));
    if (files > 0) {
      draft.holdsMore(files);
    }
    em.flush();
    return files;
  }
}
