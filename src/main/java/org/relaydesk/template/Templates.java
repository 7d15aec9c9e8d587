package org.relaydesk.template;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.ground.kernel.Allows;

/** The use cases of request templates. */
@Stateless
public class Templates {
  @PersistenceContext private EntityManager em;
  @Inject private TemplateFields fields;

  @Allows("templates.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(ListInfo info) {
    return fields.templates().page(em, info);
  }

  /** One template; empty where there is no such id. */
  @Allows("templates.view")
  public Optional<FoundRecord> find(long id) {
    return fields.templates().find(em, id);
  }
}
