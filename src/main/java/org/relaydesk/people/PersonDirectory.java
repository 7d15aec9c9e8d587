package org.relaydesk.people;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.relaydesk.engine.database.ChangeStamps;
import org.relaydesk.engine.database.StampedCache;

/**
 * People from memory: what answers show of them, and whom a name or an address means. Only those
 * are kept that were asked for; whoever changes a person raises {@link RepDirectory#TOPIC}.
 */
@ApplicationScoped
public class PersonDirectory {
  private static final String MADE = PersonDirectory.class.getName() + ".made";

  @Inject private ChangeStamps stamps;
  @EJB private People people;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  private StampedCache<Long, PersonCard> cards;
  private StampedCache<String, NamedPerson> meant;

  @PostConstruct
  void prepare() {
    cards = stamps.cache(RepDirectory.TOPIC);
    meant = stamps.briefCache(RepDirectory.TOPIC);
  }

  /** What is shown of the person with this id; integrations are found, too. */
  public Optional<PersonCard> byId(long id) {
    if (hasMade()) {
      return people.cards(Set.of(id)).stream().findFirst();
    }
    return cards.find(id, () -> people.cards(Set.of(id)).stream().findFirst());
  }

  /**
   * Makes sure that those with these ids are known, by one statement for all who aren't: to be
   * called before an answer names them one by one.
   */
  public void know(Set<Long> ids) {
    if (!hasMade()) {
      cards.fill(ids, people::cards, PersonCard::id);
    }
  }

  /**
   * The person whom a text means, or meant within this second: the name may pass to somebody else.
   *
   * @param text tells all that may be asked apart
   * @param search asked where it isn't known; who isn't found is searched again next time
   */
  Optional<NamedPerson> meant(String text, Supplier<Optional<NamedPerson>> search) {
    return hasMade() ? search.get() : meant.find(text, search);
  }

  /**
   * Says that this transaction makes a person: until it is over, nothing that it sees is kept, for
   * it may fail.
   */
  void noteMade() {
    transaction.putResource(MADE, true);
  }

  private boolean hasMade() {
    return transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION
        && transaction.getResource(MADE) != null;
  }
}
