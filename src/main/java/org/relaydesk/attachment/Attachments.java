package org.relaydesk.attachment;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Open;

/**
 * Attaches files to records, in the record's transaction. It asks for no right: the holder's
 * feature knows who may see or change a file.
 */
@Stateless
@Open("part of the use cases of whoever holds files")
public class Attachments {
  /** The member of an input that names uploads. */
  public static final String FIELD = "attachments";

  @PersistenceContext private EntityManager em;
  @Resource private ManagedExecutorService threads;
  @EJB private AttachmentReader reader;
  @Inject private AttachmentFields fields;
  @Inject private CurrentCaller caller;
  @Inject private DeskClock clock;

  /**
   * Completes received files as uploads of the caller: their ids are the caller's file_ids.
   *
   * @throws org.relaydesk.ground.kernel.DeskException UNAVAILABLE where not all of one is there
   */
  public void complete(ReceivedFiles received) {
    completed(received);
    em.flush();
  }

  /**
   * The same, and gives them to a holder at once.
   *
   * @return how many the holder has more now
   */
  public int attach(AttachmentHolder holder, ReceivedFiles received) {
    List<Attachment> files = completed(received);
    files.forEach(file -> file.giveTo(holder));
    em.flush();
    return files.size();
  }

  private List<Attachment> completed(ReceivedFiles received) {
    Map<Long, Attachment> found =
        locked(received.ids()).stream().collect(Collectors.toMap(Attachment::id, file -> file));
    for (StoredFile file : received.files()) {
      Attachment upload = found.get(file.id());
      if (upload == null || !upload.hasCome(file)) {
        throw Uploads.lost();
      }
      upload.complete(file, received.description(), clock.now());
    }
    return List.copyOf(found.values());
  }

  /**
   * Attaches uploads of the caller to a holder. Files that it has already are passed over.
   *
   * @param fileIds no more than an input may name
   * @return how many the holder has more now
   * @throws org.relaydesk.ground.kernel.DeskException INVALID_VALUE naming {@link #FIELD} where the
   *     caller has no such upload
   */
  public int attach(AttachmentHolder holder, Collection<Long> fileIds) {
    int added = 0;
    for (Attachment file : known(fileIds)) {
      if (file.isUploadOf(caller.get().personId())) {
        file.giveTo(holder);
        added++;
      } else if (!file.isHeldBy(holder)) {
        throw unknown(file.id());
      }
    }
    em.flush();
    return added;
  }

  private List<Attachment> known(Collection<Long> ids) {
    List<Attachment> found = locked(ids);
    TreeSet<Long> missing = new TreeSet<>(ids);
    found.forEach(file -> missing.remove(file.id()));
    if (!missing.isEmpty()) {
      throw unknown(missing.first());
    }
    return found;
  }

  private List<Attachment> locked(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : byIds(new TreeSet<>(ids)).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
  }

  private TypedQuery<Attachment> byIds(Collection<Long> ids) {
    return em.createQuery(
            "select a from Attachment a where a.id in :ids order by a.id", Attachment.class)
        .setParameter("ids", ids);
  }

  private static RuntimeException unknown(long id) {
    return Failure.INVALID_VALUE.of(FIELD, "You have no upload with the file_id " + id);
  }

  /**
   * Moves all files of a holder to another, as a draft's to its mail.
   *
   * @return how many there were
   */
  public int move(AttachmentHolder from, AttachmentHolder to) {
    List<Attachment> moved = held(from);
    moved.forEach(file -> file.giveTo(to));
    em.flush();
    return moved.size();
  }

  /**
   * Deletes one file.
   *
   * @return false where the holder has none of this id
   */
  public boolean remove(AttachmentHolder holder, long id) {
    Attachment file = em.find(Attachment.class, id, LockModeType.PESSIMISTIC_WRITE);
    boolean held = file != null && file.isHeldBy(holder);
    if (held) {
      file.letGo();
      em.flush();
    }
    return held;
  }

  /**
   * Deletes all files of a holder. To be called before the holder is deleted. A purged ticket's
   * files are deleted by themselves, except those of mails.
   *
   * @return how many there were
   */
  public int removeAll(AttachmentHolder holder) {
    List<Attachment> removed = held(holder);
    removed.forEach(Attachment::letGo);
    em.flush();
    return removed.size();
  }

  /**
   * Deletes the files of a ticket, which the caller purges in this transaction. Those of mails
   * outlive it: one that waits is still to be sent with them. They go with their mail.
   */
  public void removeAllOf(long requestId) {
    em.createQuery(
            "update Attachment a set a.holderKind = null, a.holderId = null, a.requestId = null,"
                + " a.lastPartAt = :gone where a.requestId = :ticket and a.holderKind <> :mail")
        .setParameter("gone", UploadRetention.LET_GO)
        .setParameter("ticket", requestId)
        .setParameter("mail", AttachmentHolder.Kind.MAIL)
        .executeUpdate();
    em.createQuery(
            "update Attachment a set a.requestId = null"
                + " where a.requestId = :ticket and a.holderKind = :mail")
        .setParameter("ticket", requestId)
        .setParameter("mail", AttachmentHolder.Kind.MAIL)
        .executeUpdate();
  }

  /** The holder of a file; empty where there is no such file, or nobody holds it. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<AttachmentHolder> holder(long id) {
    return Optional.ofNullable(em.find(Attachment.class, id))
        .filter(Attachment::isHeld)
        .map(Attachment::holder);
  }

  /** Files as answers show them, ordered by id; by one statement. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<FoundRecord> shown(Collection<Long> ids) {
    return byIds(ids).getResultStream().map(fields::of).toList();
  }

  /** The files of one upload by the caller, by the id of the first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<FoundRecord> batch(long batchId) {
    return em.createQuery(
            "select a from Attachment a where a.batchId = :batch and a.addedById = :me"
                + " and a.lastPartAt is null order by a.id",
            Attachment.class)
        .setParameter("batch", batchId)
        .setParameter("me", caller.get().personId())
        .getResultStream()
        .map(fields::of)
        .toList();
  }

  /** The files of a holder, the first attached first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<StoredFile> files(AttachmentHolder holder) {
    return held(holder).stream().map(Attachment::file).toList();
  }

  /** Which files of a page of them a ticket has, each with what holds it there; one statement. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<StoredFile, AttachmentHolder> ofRequest(long requestId, Collection<Long> ids) {
    return em.createQuery(
            "select a from Attachment a where a.requestId = :ticket and a.id in :ids",
            Attachment.class)
        .setParameter("ticket", requestId)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(Attachment::file, Attachment::holder));
  }

  /** Files by their ids, in their order, whoever holds them; by one statement. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<StoredFile> files(Collection<Long> ids) {
    return byIds(ids).getResultStream().map(Attachment::file).toList();
  }

  /** One file of a holder's; empty where it has none of this id. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<StoredFile> file(AttachmentHolder holder, long id) {
    return Optional.ofNullable(em.find(Attachment.class, id))
        .filter(file -> file.isHeldBy(holder))
        .map(Attachment::file);
  }

  /** An upload of the caller's that nobody holds yet; empty for every other file. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<StoredFile> upload(long id) {
    return Optional.ofNullable(em.find(Attachment.class, id))
        .filter(file -> file.isUploadOf(caller.get().personId()))
        .map(Attachment::file);
  }

  /**
   * The files of many holders as answers show them; by one statement. A holder without files has no
   * entry.
   *
   * @param holderIds no more than a page of them
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<AttachmentHolder.Kind, Map<Long, List<FoundRecord>>> shown(
      Collection<AttachmentHolder.Kind> kinds, Collection<Long> holderIds) {
    return held(kinds, holderIds).stream()
        .collect(
            Collectors.groupingBy(
                file -> file.holder().kind(),
                Collectors.groupingBy(
                    Attachment::holderId,
                    Collectors.mapping(fields::of, Collectors.toUnmodifiableList()))));
  }

  private List<Attachment> held(AttachmentHolder holder) {
    return held(List.of(holder.kind()), List.of(holder.id()));
  }

  private List<Attachment> held(
      Collection<AttachmentHolder.Kind> kinds, Collection<Long> holderIds) {
    return em.createQuery(
            "select a from Attachment a where a.holderKind in :kinds and a.holderId in :ids"
                + " order by a.id",
            Attachment.class)
        .setParameter("kinds", kinds)
        .setParameter("ids", holderIds)
        .getResultList();
  }

  /**
   * A file's content from an offset on. It is read chunk by chunk, one ahead, even after the
   * transaction has ended. Reading throws an IOException if the file is deleted meanwhile.
   *
   * @return empty where it is deleted already
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<InputStream> open(StoredFile file, long from) {
    return AttachmentContent.open(file, from, no -> reader.chunk(file.id(), no), threads);
  }
}
