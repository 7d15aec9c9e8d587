package org.relaydesk.conversation.draft;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.nested.ActivityCount;
import org.relaydesk.request.nested.NestedKind;
import org.relaydesk.request.nested.NestedQuery;
import org.relaydesk.request.nested.NestedRecords;

/** Keeps answers that are being written: to everybody but their writers there are none. */
@Stateless
public class Drafts {
  /** History doesn't tell of them: nothing is said yet. */
  private static final NestedKind DRAFT =
      NestedKind.silent("draft", "requests", ActivityCount.DRAFTS);

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

  /** A draft that the caller added, for a repeat of that; empty where it is gone. */
  @Allows("requests.reply")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> findAdded(long requestId, long id) {
    return nested.added(em, fields.records(), requestId, id);
  }

  /** Keeps a new draft on a ticket that is not in the trash. */
  @Allows("requests.reply")
  public FoundRecord add(long requestId, DraftInput input) {
    Request ticket = nested.parent(em, requestId, REPLY);
    Draft draft = new Draft(ticket, caller.get().personId(), clock.now());
    set(draft, input.message());
    nested.add(em, DRAFT, ticket, draft, false);
    attach(draft, ticket, input.message());
    return fields.of(draft);
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
    set(draft, input.message());
    draft.editedAt(clock.now());
    attach(draft, ticket, input.message());
    return fields.of(draft);
  }

  /**
   * Lets a draft go, and its files.
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
   * The caller's draft that becomes a reply.
   *
   * @param ticket locked
   * @throws org.relaydesk.ground.kernel.DeskException INVALID_VALUE where they have none of this id
   */
  @Open("part of the use case that sends it")
  public Draft toSend(Request ticket, long id) {
    return nested
        .find(em, mine(), ticket, id)
        .orElseThrow(() -> Failure.INVALID_VALUE.of("draft", "You have no draft with id " + id));
  }

  /** Ends a draft that was sent; its files are the reply's. */
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

  private void set(Draft draft, MessageInput input) {
    Draft.Kept kept = draft.kept();
    input.subject().ifPresent(draft::subject);
    input.description().ifPresent(draft::description);
    draft.addressees(
        Addressees.text(addressees.read("to", input.to(), kept.to())),
        Addressees.text(addressees.read("cc", input.cc(), kept.cc())),
        Addressees.text(addressees.read("bcc", input.bcc(), kept.bcc())));
  }

  private void attach(Draft draft, Request ticket, MessageInput input) {
    input
        .files()
        .ifValue(
            files ->
                draft.holdsMore(
                    attachments.attach(AttachmentHolder.draft(ticket.id(), draft.id()), files)));
    em.flush();
  }
}
