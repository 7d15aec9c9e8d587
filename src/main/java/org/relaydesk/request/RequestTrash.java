package org.relaydesk.request;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.attachment.Attachments;
import org.relaydesk.audit.AuditLog;
import org.relaydesk.audit.Subject;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.access.RequestAccess;
import org.relaydesk.request.access.RequestLocks;
import org.relaydesk.request.answer.RequestFields;
import org.relaydesk.request.change.RequestChanges;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestEditing;

/** Puts tickets into the trash, takes them out again, and lets them go for good. */
@Stateless
public class RequestTrash {
  private static final Right DELETE = new Right("requests", "delete");
  private static final Right PURGE = new Right("requests", "purge");

  /** How long after the first one a DELETE may be one that a proxy or a client sends again. */
  private static final long REPEATED_WITHIN = Duration.ofMinutes(10).toMillis();

  @PersistenceContext private EntityManager em;
  @EJB private AuditLog audit;
  @EJB private RequestAccess access;
  @EJB private Attachments attachments;
  @Inject private RequestLocks locks;
  @Inject private RequestEditing editing;
  @Inject private RequestChanges changes;
  @Inject private RequestFields fields;
  @Inject private DeskClock clock;

  /**
   * Puts a ticket into the trash. A DELETE purges it from now on.
   *
   * @param expectedVersion from If-Match; null takes any
   * @return the ticket, now in the trash
   * @throws org.relaydesk.ground.kernel.DeskException where it is there already (contract §13, 46)
   */
  @Allows("requests.delete")
  public FoundRecord trash(long id, @Nullable Long expectedVersion) {
    Request request = locks.locked(em, id, DELETE);
    if (request.trashed()) {
      throw Failure.CONTRADICTING_TIMES.of("id", "The ticket is in the trash already");
    }
    RequestLocks.requireVersion(request, expectedVersion);
    return trashed(request, false);
  }

  /**
   * Takes a ticket out of the trash.
   *
   * @param expectedVersion from If-Match; null takes any
   * @return the ticket, as it was
   */
  @Allows("requests.delete")
  public FoundRecord restore(long id, @Nullable Long expectedVersion) {
    Request request = locks.locked(em, id, DELETE);
    if (!request.trashed()) {
      throw Failure.NOT_EDITABLE.of("id", "The ticket is not in the trash");
    }
    RequestLocks.requireVersion(request, expectedVersion);
    changes.store(em, editing.restore(request));
    return fields.of(request);
  }

  /**
   * Puts a live ticket into the trash; one that is there is gone for good, with its history, while
   * its callbacks stay. One that a DELETE put there within the last ten minutes stays there: this
   * is taken for the same DELETE once more (contract §13, 6 and 28).
   *
   * @param expectedVersion from If-Match; null takes any
   * @return the ticket in the trash; empty where it is gone
   */
  @Allows("requests.delete")
  public Optional<FoundRecord> delete(long id, @Nullable Long expectedVersion) {
    Request request = locks.locked(em, id, DELETE);
    if (isRepeat(request, expectedVersion)) {
      return Optional.of(fields.of(request));
    }
    RequestLocks.requireVersion(request, expectedVersion);
    if (!request.trashed()) {
      return Optional.of(trashed(request, true));
    }
    access.require(id, PURGE);
    audit.note("request.purged", new Subject("request", id, request.subject()));
    attachments.removeAllOf(id);
    em.remove(request);
    return Optional.empty();
  }

  /**
   * A repeat names the version from before the trash, or none; a caller who names the later one
   * knows.
   */
  private boolean isRepeat(Request request, @Nullable Long expectedVersion) {
    return request.deletedSince(clock.now() - REPEATED_WITHIN)
        && (expectedVersion == null || expectedVersion == request.version() - 1);
  }

  private FoundRecord trashed(Request request, boolean byDelete) {
    changes.store(em, editing.trash(request, byDelete));
    return fields.of(request);
  }
}
