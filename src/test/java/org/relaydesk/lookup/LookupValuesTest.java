package org.relaydesk.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relaydesk.engine.database.ChangeStamps;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Inside;

class LookupValuesTest {
  private final List<LookupEntry> stored = new ArrayList<>();
  private final LookupValues values = new LookupValues();
  private int loads;

  @BeforeEach
  void prepare() {
    stored.add(Entries.entry(RequestType.class, 1, "Incident"));
    stored.add(Inside.put(Entries.entry(RequestType.class, 2, "Old"), "deleted", true));
    stored.add(subcategory(3, "Router", 30));
    stored.add(subcategory(4, "Router", 40));
    Inside.put(values, "stamps", new ChangeStamps());
    Inside.put(values, "lookups", new Stored());
    values.prepare();
  }

  @Test
  void aNameIsFoundWithoutRegardToCaseAndSpaces() {
    assertThat(resolve(RequestType.class, Reference.toName(" INCIDENT "), null).id()).isOne();
    assertThat(resolve(RequestType.class, Reference.toId(1), null).name()).isEqualTo("Incident");
  }

  @Test
  void theIdWinsOverTheName() {
    Reference both = new Reference(1L, "no such name", null);
    assertThat(resolve(RequestType.class, both, null).id()).isOne();
  }

  @Test
  void aNameCountsUnderItsParent() {
    Reference router = Reference.toName("Router");
    assertThat(resolve(Subcategory.class, router, 30L).id()).isEqualTo(3);
    assertThat(resolve(Subcategory.class, router, 40L).id()).isEqualTo(4);
    assertThat(values.byName(Subcategory.class, "Router", 50L)).isEmpty();
  }

  @Test
  void anIdOfAnotherParentIsRefused() {
    DeskException refused = refused(Subcategory.class, Reference.toId(3), 40L);
    assertThat(refused.failure()).isEqualTo(Failure.INVALID_VALUE);
  }

  @Test
  void anUnknownOneIsNamedWithItsFieldAndKind() {
    DeskException refused = refused(RequestType.class, Reference.toName("Hihg"), null);
    assertThat(refused.problems().get(0).fields()).containsExactly("field");
    assertThat(refused).hasMessage("No request type named 'Hihg'");
    assertThat(refused(RequestType.class, Reference.toId(99), null))
        .hasMessage("No request type with id 99");
  }

  @Test
  void oneOutOfUseIsShownButNotTaken() {
    assertThat(values.byId(RequestType.class, 2)).isPresent();
    assertThat(refused(RequestType.class, Reference.toId(2), null))
        .hasMessageContaining("no longer in use");
  }

  @Test
  void allComeInTheOrderInWhichTheyWereMade() {
    stored.add(0, Entries.entry(RequestType.class, 9, "Newest"));
    assertThat(values.all(RequestType.class))
        .extracting(LookupEntry::name)
        .containsExactly("Incident", "Old", "Newest");
  }

  @Test
  void memoryServesWhatIsKnownAndTheDatabaseIsAskedBeforeANo() {
    for (int i = 0; i < 3; i++) {
      assertThat(values.byId(RequestType.class, 1)).isPresent();
    }
    assertThat(loads).isOne();
    stored.add(Entries.entry(RequestType.class, 5, "Made by another node"));
    assertThat(values.byName(RequestType.class, "made by another node", null)).isPresent();
    assertThat(loads).isEqualTo(2);
  }

  private <T extends LookupEntry> T resolve(
      Class<T> kind, Reference reference, @Nullable Long parentId) {
    return values.resolve(kind, "field", reference, parentId);
  }

  private DeskException refused(
      Class<? extends LookupEntry> kind, Reference reference, @Nullable Long parentId) {
    return catchThrowableOfType(
        DeskException.class, () -> values.resolve(kind, "field", reference, parentId));
  }

  private static Subcategory subcategory(long id, String name, long categoryId) {
    return Inside.put(Entries.entry(Subcategory.class, id, name), "parentId", categoryId);
  }

  private final class Stored extends Lookups {
    @Override
    public <T extends LookupEntry> List<T> all(Class<T> kind) {
      loads++;
      return stored.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
  }
}
