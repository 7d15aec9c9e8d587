package org.relaydesk.engine.encryption;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Open;

/** Keeps the wrapped data keys. */
@Stateless
@Open("serves the start")
public class EncryptionKeys {
  @PersistenceContext private EntityManager em;
  @Inject private DeskClock clock;

  /** A key as it is stored. */
  public record Wrapped(String purpose, String text) {}

  /** All wrapped keys. */
  public List<Wrapped> all() {
    List<?> rows =
        em.createNativeQuery("SELECT purpose, wrapped FROM encryption_key ORDER BY id")
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Wrapped(row[0].toString(), row[1].toString()))
        .toList();
  }

  /** Stores one more key. */
  public void add(String purpose, String wrapped) {
    em.createNativeQuery(
            "INSERT INTO encryption_key (id, purpose, wrapped, created_at)"
                + " SELECT COALESCE(MAX(id), 0) + 1, ?, ?, ? FROM encryption_key")
        .setParameter(1, purpose)
        .setParameter(2, wrapped)
        .setParameter(3, clock.now())
        .executeUpdate();
  }
}
