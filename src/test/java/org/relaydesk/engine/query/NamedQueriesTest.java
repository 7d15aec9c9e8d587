package org.relaydesk.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamedQueriesTest {
  private static final int CALLERS = 8;
  private static final int ROUNDS = 300;

  private final Map<String, Object> register = new HashMap<>();
  private final TypedQuery<?> query = fake(TypedQuery.class, (proxy, method, given) -> null);
  private final EntityManagerFactory factory =
      fake(EntityManagerFactory.class, (proxy, method, given) -> add((String) given[0]));
  private final EntityManager em =
      fake(
          EntityManager.class,
          (proxy, method, given) ->
              method.getName().equals("createNamedQuery") ? look((String) given[0]) : factory);

  @Test
  void nobodyMissesAQueryThatOthersAskForTheFirstTimeToo() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        NamedQueries queries = new NamedQueries();
        String name = "Request.view." + round % 3;
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
          calls.add(
              callers.submit(
                  () -> {
                    start.await();
                    return queries.get(em, name, this::made);
                  }));
        }
        start.countDown();
        for (Future<?> call : calls) {
          assertThat(call.get()).isSameAs(query);
        }
      }
    } finally {
      callers.shutdownNow();
    }
  }

  @SuppressWarnings("unchecked")
  private TypedQuery<Object[]> made() {
    return (TypedQuery<Object[]>) query;
  }

  /** As EclipseLink does: the old one is taken out first. */
  private @Nullable Object add(String name) {
    register.remove(name);
    for (int i = 0; i < 500; i++) {
      Thread.onSpinWait();
    }
    register.put(name, query);
    return null;
  }

  private Object look(String name) {
    Object found = register.get(name);
    if (found == null) {
      throw new IllegalArgumentException("NamedQuery of name: " + name + " not found.");
    }
    return found;
  }

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            NamedQueriesTest.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
