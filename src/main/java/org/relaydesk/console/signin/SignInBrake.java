package org.relaydesk.console.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.relaydesk.ground.kernel.MonotonicClock;
import org.relaydesk.lookup.LookupEntry;

/**
 * Slows down the guessing of passwords. It counts wrong ones by address, and by address and name;
 * never by name alone: the guesser has to wait, and the owner has not.
 */
@ApplicationScoped
public class SignInBrake {
  private static final int FREE_FOR_A_NAME = 4;
  private static final int FREE_FOR_AN_ADDRESS = 30;
  private static final long LONGEST_WAIT = 60_000;
  private static final int MOST_REMEMBERED = 20_000;
  private static final int LONGEST_NAME = 250;

  private record FailedAttempts(int count, long lastAt) {}

  private final Map<String, FailedAttempts> failures = new Oldest();

  /**
   * Monotonic: a change of the machine's clock neither locks anybody out nor lets a guesser go on.
   */
  private final MonotonicClock clock;

  /** A brake by the running JVM's time. */
  public SignInBrake() {
    this(MonotonicClock.SYSTEM);
  }

  SignInBrake(MonotonicClock clock) {
    this.clock = clock;
  }

  /** Ordered by the last failure; the eldest is dropped past the bound. */
  private static final class Oldest extends LinkedHashMap<String, FailedAttempts> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, FailedAttempts> eldest) {
      return size() > MOST_REMEMBERED;
    }
  }

  /**
   * Begins an attempt. It counts as failed until it succeeds: so attempts at once are bounded like
   * attempts in turn.
   *
   * @param loginName what is longer than any login name counts as its beginning
   * @return milliseconds until the next attempt is looked at; 0 where this one is
   */
  synchronized long begin(String address, String loginName) {
    String name = key(address, loginName);
    long wait = Math.max(rest(address, FREE_FOR_AN_ADDRESS), rest(name, FREE_FOR_A_NAME));
    if (wait == 0) {
      count(address);
      count(name);
    }
    return wait;
  }

  /** Ends an attempt with a wrong password. The wait for the next one begins now. */
  synchronized void failed(String address, String loginName) {
    touch(address);
    touch(key(address, loginName));
  }

  private void touch(String key) {
    failures.computeIfPresent(key, (any, known) -> new FailedAttempts(known.count, clock.millis()));
  }

  /**
   * Ends an attempt with the right password, and forgets the wrong ones for this name and address.
   */
  synchronized void succeeded(String address, String loginName) {
    failures.remove(key(address, loginName));
    uncount(address);
  }

  /** Ends an attempt that tried no password. */
  synchronized void takeBack(String address, String loginName) {
    uncount(address);
    uncount(key(address, loginName));
  }

  private void uncount(String key) {
    failures.computeIfPresent(
        key,
        (any, known) ->
            known.count == 1 ? null : new FailedAttempts(known.count - 1, known.lastAt));
  }

  private void count(String key) {
    FailedAttempts before = failures.remove(key);
    long now = clock.millis();
    int count = before == null || now - before.lastAt > 10 * LONGEST_WAIT ? 0 : before.count;
    failures.put(key, new FailedAttempts(count + 1, now));
  }

  private long rest(String key, int free) {
    FailedAttempts known = failures.get(key);
    if (known == null || known.count <= free) {
      return 0;
    }
    long wait = Math.min(LONGEST_WAIT, 1000L << Math.min(known.count - free - 1, 6));
    return Math.max(0, known.lastAt + wait - clock.millis());
  }

  private static String key(String address, String loginName) {
    String name = loginName.substring(0, Math.min(loginName.length(), LONGEST_NAME));
    return address + ' ' + LookupEntry.key(name);
  }
}
