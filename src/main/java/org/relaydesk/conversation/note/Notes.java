package org.relaydesk.conversation.note;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.attachment.Attachments;
import org.relaydesk.edge.rest.JsonOutput;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.request.file.RequestFileAttaching;
import org.relaydesk.request.link.LinkedRequests;
import org.relaydesk.request.link.LinkedTickets;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestActivity;
import org.relaydesk.request.nested.NestedKind;
import org.relaydesk.request.nested.NestedRecords;

/** The use cases of notes. */
@Stateless
public class Notes {
  static final NestedKind NOTE = new NestedKind("note", "notes", RequestActivity.Count.NOTES);

  @PersistenceContext private EntityManager em;
  @EJB private Attachments attachments;
  @Inject private RequestFileAttaching files;
  @Inject private NestedRecords nested;
  @Inject private LinkedRequests linked;
  @Inject private NoteFields fields;
  @Inject private JsonOutput json;
  @Inject private CurrentCaller caller;
  @Inject private DeskClock clock;
  @Inject private Event<NoteAdded> wanted;

  /** One page of a ticket's notes. */
  @Allows("notes.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(long requestId, ListInfo info) {
    return nested.page(em, fields.records(), requestId, NOTE.right("view"), info);
  }

  /** One note; empty where this ticket has none of this id. */
  @Allows("notes.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> find(long requestId, long id) {
    return nested.one(em, fields.records(), requestId, id, NOTE.right("view"));
  }

  /** A note that the caller added, for a repeat of the add; empty if it is gone. */
  @Allows("notes.add")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> findAdded(long id) {
    return nested.added(em, fields.records(), id);
  }

  /**
   * Adds a note to a ticket that is not in the trash; where the input says so, its words to those
   * that it is linked to, too, where the caller may.
   */
  @Allows("notes.add")
  public FoundRecord add(long requestId, NoteInput input) {
    LinkedTickets tickets = linked.inHand(em, requestId, NOTE.right("add"), null, input.toLinked());
    Request ticket = tickets.ticket();
    Note note = added(ticket, input);
    tickets.linked().forEach(other -> added(other, input));
    tell(ticket, note, input);
    return answer(note, attach(ticket, note, input));
  }

  private Note added(Request ticket, NoteInput input) {
    Note note = new Note(ticket, input, caller.get().personId(), clock.now());
    nested.add(em, NOTE, ticket, note, note.responds());
    if (note.asks(ticket)) {
      nested.asked(em, ticket);
    }
    return note;
  }

  /**
   * Changes what the input names.
   *
   * @param expectedVersion the note's, from If-Match; null takes any
   */
  @Allows("notes.edit")
  public FoundRecord edit(
      long requestId, long id, NoteInput input, @Nullable Long expectedVersion) {
    Request ticket = nested.parent(em, requestId, NOTE.right("edit"));
    Note note = nested.child(em, fields.records(), ticket, id, expectedVersion);
    input.echo().requireSame(() -> json.text(fields.of(note)::write));
    boolean filesCame = attach(ticket, note, input);
    if (note.edit(input, caller.get().personId(), clock.now()) || filesCame) {
      nested.edited(em, NOTE, ticket, note.responds());
    }
    tell(ticket, note, input);
    return answer(note, filesCame);
  }

  private boolean attach(Request ticket, Note note, NoteInput input) {
    int count = files.attach(ticket, AttachmentHolder.note(ticket.id(), note.id()), input.files());
    note.attached(count);
    return count > 0;
  }

  /** Reads the generated column of the files' count anew. */
  private FoundRecord answer(Note note, boolean filesCame) {
    return filesCame ? fields.records().stored(em, note.id()) : fields.of(note);
  }

  /** Tells the technician, if the writer wants it. */
  private void tell(Request ticket, Note note, NoteInput input) {
    if (input.notifyTechnician().value().orElse(false)) {
      wanted.fire(new NoteAdded(ticket.id(), caller.get().personId(), note.description()));
    }
  }

  /**
   * Deletes a note for good.
   *
   * @param expectedVersion the note's, from If-Match; null takes any
   */
  @Allows("notes.delete")
  public void delete(long requestId, long id, @Nullable Long expectedVersion) {
    Request ticket = nested.parent(em, requestId, NOTE.right("delete"));
    Note note = nested.child(em, fields.records(), ticket, id, expectedVersion);
    attachments.removeAll(AttachmentHolder.note(requestId, id));
    nested.remove(em, NOTE, ticket, note);
  }
}
