package org.relaydesk.request;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.access.RequestScope;
import org.relaydesk.request.answer.RequestFields;
import org.relaydesk.request.change.RequestChanges;
import org.relaydesk.request.file.RequestFileAttaching;
import org.relaydesk.request.link.LinkedRequests;
import org.relaydesk.request.link.LinkedTickets;
import org.relaydesk.request.model.EditableFields;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestEdit;
import org.relaydesk.request.model.RequestEditing;
import org.relaydesk.request.model.RequestInput;
import org.relaydesk.request.model.ResolutionInput;

/** How tickets were solved: a field of the ticket, with a path of its own (contract §5.2). */
@Stateless
public class Resolutions {
  private static final Right VIEW = new Right("requests", "view");
  private static final Right EDIT = new Right("requests", "edit");

  @PersistenceContext private EntityManager em;
  @Inject private RequestFields fields;
  @Inject private EditableFields editable;
  @Inject private RequestScope scope;
  @Inject private LinkedRequests linked;
  @Inject private RequestEditing editing;
  @Inject private RequestFileAttaching files;
  @Inject private RequestChanges changes;
  @Inject private CurrentCaller caller;

  /** How a ticket was solved, as the one field of the record; empty where there is no such id. */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> find(long id) {
    return fields.resolution(em, id, scope.of(VIEW));
  }

  /**
   * A resolution that the caller wrote, wherever the ticket is by now: a repeat of the call that
   * wrote it is answered as the first was. Where somebody else has written since, it is for those
   * who may view it; empty for others, and where the ticket is gone.
   */
  @Allows("requests.edit")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> findAdded(long id) {
    Optional<FoundRecord> written = fields.resolution(em, id, writtenBy(caller.get().personId()));
    return written.isEmpty() && caller.get().may(VIEW) ? find(id) : written;
  }

  /** One that was taken back is nobody's. */
  private static Restriction writtenBy(long personId) {
    return Restriction.with(
        "written",
        Map.of("writer", personId),
        (builder, joins) ->
            builder.or(
                builder.equal(
                    joins.path("resolutionById"), builder.parameter(Long.class, "writer")),
                builder.isNull(joins.path("resolutionById"))));
  }

  /**
   * Writes the resolution; a cleared one is taken back. Where the input says so, the tickets that
   * it is linked to get the same content, those that the caller may edit.
   *
   * @param expectedVersion the ticket's, from If-Match; null takes any
   */
  @Allows("requests.edit")
  public FoundRecord write(long id, ResolutionInput input, @Nullable Long expectedVersion) {
    LinkedTickets tickets = linked.inHand(em, id, EDIT, expectedVersion, input.toLinked());
    Request request = tickets.ticket();
    RequestInput written = editable.forResolution(input.content());
    List<RequestEdit> edits = new ArrayList<>();
    edits.add(editing.resolve(request, written));
    tickets.linked().forEach(other -> edits.add(editing.resolve(other, written)));
    changes.storeAll(em, edits);
    return files.toResolution(em, request, input.files())
        ? fields.resolution(em, id, Restriction.NONE).orElseThrow()
        : fields.resolutionOf(request);
  }
}
