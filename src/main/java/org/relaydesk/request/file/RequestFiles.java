package org.relaydesk.request.file;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.attachment.AttachmentFields;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.attachment.Attachments;
import org.relaydesk.attachment.ReceivedFiles;
import org.relaydesk.attachment.StoredFile;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.kernel.Versions;
import org.relaydesk.request.access.RequestAccess;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.nested.NestedQuery;
import org.relaydesk.request.nested.NestedRecords;

/** Files of tickets: uploaded, listed, downloaded, deleted. */
@Stateless
public class RequestFiles {
  private static final Right VIEW = RequestFileHolding.ATTACHMENT.right("view");
  private static final Right ADD = RequestFileHolding.ATTACHMENT.right("add");
  private static final Right DELETE = RequestFileHolding.ATTACHMENT.right("delete");

  /** The ticket's own files, not those of what hangs on it. */
  private static final Restriction OWN =
      Restriction.with(
          "own",
          Map.of(),
          (builder, joins) ->
              builder.equal(joins.path("holderKind"), AttachmentHolder.Kind.REQUEST));

  @PersistenceContext private EntityManager em;
  @EJB private RequestAccess access;
  @EJB private Attachments attachments;
  @Inject private AttachmentFields fields;
  @Inject private NestedRecords nested;
  @Inject private Instance<FileHolding> holdings;

  /** One page of a ticket's own files. */
  @Allows("attachments.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(long requestId, ListInfo info) {
    return nested.page(em, new NestedQuery<>(fields.records(), OWN), requestId, VIEW, info);
  }

  /** A file of a ticket's, whoever holds it there; empty where the caller doesn't reach it. */
  @Allows("attachments.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> find(long requestId, long id) {
    return reached(requestId, id)
        .flatMap(holder -> attachments.shown(List.of(id)).stream().findFirst());
  }

  /** The same, to be downloaded. */
  @Allows("attachments.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<StoredFile> file(long requestId, long id) {
    return reached(requestId, id).flatMap(holder -> attachments.file(holder, id));
  }

  /** An upload of the caller that isn't attached yet, shown while they write. */
  @Allows("attachments.add")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<StoredFile> uploaded(long id) {
    return attachments.upload(id);
  }

  private Optional<AttachmentHolder> reached(long requestId, long id) {
    access.require(requestId, VIEW);
    return attachments
        .holder(id)
        .filter(holder -> isAt(requestId, holder.requestId()))
        .filter(holder -> mayView(Objects.requireNonNull(holder.requestId()), holder));
  }

  /** What was written on a ticket names its files by that, also after they moved to a survivor. */
  private boolean isAt(long requestId, @Nullable Long home) {
    return home != null
        && (home == requestId
            || (access.isMergedInto(requestId, home) && access.reaches(home, VIEW)));
  }

  /**
   * Which of these files a ticket has, whoever holds them there but one, and the caller may view;
   * by one statement, and one more for each kind of holder whose right doesn't hold in all tickets.
   *
   * @param but whose files are not asked for
   * @param ids no more than a page of them
   */
  @Open("tells the caller what they may view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<StoredFile> seen(long requestId, AttachmentHolder but, Collection<Long> ids) {
    return access.reaches(requestId, VIEW)
        ? attachments.ofRequest(requestId, ids).entrySet().stream()
            .filter(held -> !held.getValue().equals(but) && mayView(requestId, held.getValue()))
            .map(Map.Entry::getKey)
            .toList()
        : List.of();
  }

  private boolean mayView(long requestId, AttachmentHolder holder) {
    return holding(holder)
        .filter(
            kind -> kind.needed("view").map(right -> access.reaches(requestId, right)).orElse(true))
        .isPresent();
  }

  private Optional<FileHolding> holding(AttachmentHolder holder) {
    return holdings.stream()
        .filter(kind -> kind.kind() == holder.kind() && kind.isMet(em, holder))
        .findFirst();
  }

  /**
   * Refuses a caller who may not upload to a ticket, before any of it is read.
   *
   * @throws org.relaydesk.ground.kernel.DeskException FORBIDDEN or NOT_FOUND
   */
  @Allows("attachments.add")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void requireReach(long requestId) {
    access.require(requestId, ADD);
    access.requireExists(requestId);
  }

  /**
   * Attaches files that came to a ticket: all of them or none.
   *
   * @return what came
   */
  @Allows("attachments.add")
  public List<FoundRecord> add(long requestId, ReceivedFiles received) {
    Request ticket = nested.parent(em, requestId, ADD);
    int count = attachments.attach(AttachmentHolder.request(requestId), received);
    nested.came(em, RequestFileHolding.ATTACHMENT, ticket, count);
    return attachments.shown(received.ids());
  }

  /** Keeps uploads for a day, to be attached by their ids. */
  @Allows("attachments.add")
  public List<FoundRecord> keep(ReceivedFiles received) {
    attachments.complete(received);
    return attachments.shown(received.ids());
  }

  /** The files of an earlier upload by the caller, for its repeat; empty if all are gone. */
  @Allows("attachments.add")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<List<FoundRecord>> findAdded(long batchId) {
    return Optional.of(attachments.batch(batchId)).filter(files -> !files.isEmpty());
  }

  /**
   * Deletes a file of a ticket's for good, whoever holds it there.
   *
   * @param expectedVersion its own, from If-Match, which is its id, as a file never changes; null
   *     takes any
   */
  @Allows("attachments.delete")
  public void delete(long requestId, long id, @Nullable Long expectedVersion) {
    Request ticket = nested.parent(em, requestId, DELETE);
    AttachmentHolder holder =
        attachments
            .holder(id)
            .filter(found -> Long.valueOf(requestId).equals(found.requestId()))
            .orElseThrow(() -> RecordId.unknown(Long.toString(id)));
    FileHolding holding = holding(holder).orElseThrow(() -> RecordId.unknown(Long.toString(id)));
    Versions.require("It", id, expectedVersion);
    holding.needed("delete").ifPresent(right -> access.require(requestId, right));
    attachments.remove(holder, id);
    holding.went(em, ticket, holder);
  }
}
