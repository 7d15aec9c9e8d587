package org.relaydesk.console.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.relaydesk.base.kernel.DeskClock;
import org.relaydesk.lookup.LookupEntry;

/**
 * Slows the guessing of passwords down. It counts wrong ones by address and by address and name,
 * never by name alone: whoever guesses somebody's password makes himself wait, and not the owner.
 */
@ApplicationScoped
public class SignInBrake {
  private static final int FREE_FOR_A_NAME = 4;
  private static final int FREE_FOR_AN_ADDRESS = 30;
  private static final long LONGEST_WAIT = 60_000;
  private static final int MOST_REMEMBERED = 20_000;

  private record Failures(int count, long lastAt) {}

  private final Map<String, Failures> failures = new Oldest();
  @Inject private DeskClock clock;

  /** Those who failed longest ago are forgotten first. */
  private static final class Oldest extends LinkedHashMap<String, Failures> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
      return size() > MOST_REMEMBERED;
    }
  }

  /** Milliseconds until the next attempt is looked at; 0 for at once. */
  synchronized long waitFor(String address, String loginName) {
    return Math.max(
        rest(address, FREE_FOR_AN_ADDRESS), rest(key(address, loginName), FREE_FOR_A_NAME));
  }

  synchronized void failed(String address, String loginName) {
    count(address);
    count(key(address, loginName));
  }

  synchronized void succeeded(String address, String loginName) {
    failures.remove(key(address, loginName));
  }

  private void count(String key) {
    Failures before = failures.remove(key);
    long now = clock.now();
    int count = before == null || now - before.lastAt > 10 * LONGEST_WAIT ? 0 : before.count;
    failures.put(key, new Failures(count + 1, now));
  }

  private long rest(String key, int free) {
    Failures known = failures.get(key);
    if (known == null || known.count <= free) {
      return 0;
    }
    long wait = Math.min(LONGEST_WAIT, 1000L << Math.min(known.count - free - 1, 6));
    return Math.max(0, known.lastAt + wait - clock.now());
  }

  private static String key(String address, String loginName) {
    return address + ' ' + LookupEntry.key(loginName);
  }
}
