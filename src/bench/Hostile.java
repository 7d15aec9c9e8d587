import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints what a caller with a key waits for a ticket in the quiet, while eight others without a key
 * only ask for health, and while they do their worst. The second tells what is the machine's: eight
 * callers who never pause keep two cores busy, whatever they call, and the clients take their part
 * of them. Arguments: port, API key, seconds of attack, the server's process, attacks (all where
 * none is named). It attacks nothing but 127.0.0.1, and ends by itself.
 */
public final class Hostile {
  private static final int THREADS = 8;
  private static final int STALLED = 20;
  private static final long STALL = TimeUnit.SECONDS.toNanos(5);
  private static final int PATIENCE_MILLIS = 30_000;
  private static final String CLOSE = " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n";
  private static final String VIEW = "/api/v3/requests";
  private static final String SIGN_IN = "/desk/sign-in.xhtml";
  private static final List<String> ALL =
      List.of("tree", "stall", "percent", "keys", "login", "reset");

  private final int port;
  private final String key;
  private final int seconds;
  private final ProcessHandle server;
  private final List<String> attacks;
  private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();
  private final byte[] tree =
      post(VIEW, "", "input_data=[" + "{a:1},".repeat((2 << 20) / 6 - 20) + "{a:1}]");
  private final byte[] keyless = post(VIEW, "authtoken: of-nobody\r\n", "input_data={}");
  private final byte[] percent = bytes("GET " + VIEW + "?a=" + "%25".repeat(2600) + CLOSE + "\r\n");
  private final byte[] health = bytes("GET /api/health/ready" + CLOSE + "\r\n");

  private Hostile(String... args) {
    port = Integer.parseInt(args[0]);
    key = args[1];
    seconds = Integer.parseInt(args[2]);
    server = ProcessHandle.of(Long.parseLong(args[3])).orElseThrow();
    attacks = args.length > 4 ? List.of(args).subList(4, args.length) : ALL;
    if (!ALL.containsAll(attacks)) {
      throw new IllegalArgumentException("Attacks: " + ALL);
    }
  }

  public static void main(String[] args) throws Exception {
    new Hostile(args).run();
  }

  private void run() throws Exception {
    String ticket = "input_data={request:{subject:R7,requester:{name:Nora}}}";
    String added = exchange(post(VIEW, "authtoken: " + key + "\r\n", ticket));
    Matcher id = Pattern.compile("\"request\":\\{.*?\"id\":\"(\\d+)\"").matcher(added);
    if (!id.find()) {
      throw new IOException("The answer names no ticket: " + added);
    }
    URL view = new URL("http", "127.0.0.1", port, VIEW + "/" + id.group(1));
    keyed("warm-up", view, 30);
    double quiet = keyed("quiet", view, 15);
    double beside = beside("8 harmless", List.of("health"), view, 15);
    double attacked = beside("8 hostile", attacks, view, seconds);
    keyed("quiet again", view, 10);
    System.out.printf("median, hostile to quiet:    %.2f (goal: 2 at most)%n", attacked / quiet);
    System.out.printf("median, hostile to harmless: %.2f%n", attacked / beside);
  }

  /** What the caller with a key waits while others call, and what they and health are told. */
  private double beside(String what, List<String> calls, URL view, int time) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(time);
    Duration cpu = cpu(server);
    Duration own = cpu(ProcessHandle.current());
    List<Thread> threads = new ArrayList<>();
    threads.add(new Thread(() -> askHealth(end)));
    for (int i = 0; i < THREADS; i++) {
      int first = i;
      threads.add(new Thread(() -> attack(calls, first, end)));
    }
    threads.forEach(Thread::start);
    double median = keyed(what, view, time);
    cpu = cpu(server).minus(cpu);
    own = cpu(ProcessHandle.current()).minus(own);
    for (Thread thread : threads) {
      thread.join(PATIENCE_MILLIS * 2L);
    }
    System.out.printf(
        "  cores busy: server %.2f, this process %.2f; answers: %s%n",
        cpu.toMillis() / 1000.0 / time, own.toMillis() / 1000.0 / time, answers);
    answers.clear();
    return median;
  }

  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** One caller on one kept-alive connection; a call that fails counts with the time it took. */
  private double keyed(String what, URL ticket, int time) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(time);
    List<Long> took = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    while (System.nanoTime() < end) {
      long start = System.nanoTime();
      try {
        view(ticket);
      } catch (IOException e) {
        errors.add(e.toString());
      }
      took.add(System.nanoTime() - start);
    }
    long[] sorted = took.stream().mapToLong(nanos -> nanos / 1000).sorted().toArray();
    long median = sorted[sorted.length / 2];
    long p99 = sorted[sorted.length * 99 / 100];
    System.out.printf(
        "%-11s median %d µs, p99 %d µs, %d calls, %d errors %s%n",
        what, median, p99, sorted.length, errors.size(), Set.copyOf(errors));
    return median;
  }

  private void view(URL ticket) throws IOException {
    HttpURLConnection call = (HttpURLConnection) ticket.openConnection();
    call.setRequestProperty("authtoken", key);
    call.setReadTimeout(PATIENCE_MILLIS);
    try (InputStream answer = call.getInputStream()) {
      answer.readAllBytes();
    }
  }

  private void askHealth(long end) {
    long slowest = 0;
    int asked = 0;
    int failed = 0;
    for (; System.nanoTime() < end; asked++) {
      long start = System.nanoTime();
      try {
        failed += exchange(health).startsWith("HTTP/1.1 200") ? 0 : 1;
      } catch (IOException e) {
        failed++;
      }
      slowest = Math.max(slowest, System.nanoTime() - start);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    System.out.printf(
        "  health: slowest of %d answers %d ms, %d failed%n", asked, slowest / 1_000_000, failed);
  }

  private void attack(List<String> calls, int first, long end) {
    Deque<Stalled> stalled = new ArrayDeque<>();
    for (int i = first; System.nanoTime() < end; i++) {
      String attack = calls.get(i % calls.size());
      count(attack, () -> attack.equals("stall") ? stall(stalled) : once(attack));
    }
    stalled.forEach(held -> count("stall", () -> close(held)));
  }

  private void count(String attack, Callable<String> call) {
    String answer;
    try {
      String said = call.call();
      answer = said.startsWith("HTTP/1.1 ") ? said.substring(9, 12) : said;
    } catch (Exception e) {
      answer = e.getClass().getSimpleName();
    }
    answers.computeIfAbsent(attack + " " + answer, any -> new LongAdder()).increment();
  }

  private String once(String attack) throws IOException {
    return switch (attack) {
      case "tree" -> exchange(tree);
      case "percent" -> exchange(percent);
      case "keys" -> exchange(keyless);
      case "login" -> signIn();
      case "reset" -> reset();
      case "health" -> exchange(health);
      default -> throw new IllegalArgumentException(attack);
    };
  }

  /** Announces a body and sends a little of it, on one connection more; each is held for 5 s. */
  private String stall(Deque<Stalled> stalled) throws IOException {
    while (!stalled.isEmpty() && stalled.peek().since() < System.nanoTime() - STALL) {
      count("stall", () -> close(stalled.poll()));
    }
    if (stalled.size() == STALLED) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      return "held";
    }
    stalled.add(new Stalled(open(), System.nanoTime()));
    stalled.getLast().socket().getOutputStream().write(tree, 0, 400);
    return "opened";
  }

  private static String close(Stalled held) throws IOException {
    held.socket().close();
    return "closed";
  }

  /** Half of a body, and then a reset, since the socket lingers for 0 s. */
  private String reset() throws IOException {
    try (Socket socket = open()) {
      socket.setSoLinger(true, 0);
      socket.getOutputStream().write(tree, 0, tree.length / 2);
    }
    return "sent";
  }

  /** The page's own form, with a session and a view state, and a login name of 200,000 letters. */
  private String signIn() throws IOException {
    String page = exchange(bytes("GET " + SIGN_IN + CLOSE + "\r\n"));
    Matcher cookie = Pattern.compile("(?i)Set-Cookie: ([^;]*)").matcher(page);
    Matcher state = Pattern.compile("ViewState\"[^>]*? value=\"([^\"]*)\"").matcher(page);
    if (!cookie.find() || !state.find()) {
      return page;
    }
    String form = "form=form&form%3Apassword=guess&form%3Ago=&jakarta.faces.ViewState=";
    String body = form + URLEncoder.encode(state.group(1), StandardCharsets.UTF_8);
    String login = "&form%3Alogin=" + "a".repeat(200_000);
    return exchange(post(SIGN_IN, "Cookie: " + cookie.group(1) + "\r\n", body + login));
  }

  /** One call on a connection of its own; all of the answer. */
  private String exchange(byte[] request) throws IOException {
    try (Socket socket = open()) {
      socket.getOutputStream().write(request);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Socket open() throws IOException {
    Socket socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static byte[] post(String path, String header, String body) {
    String form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ";
    return bytes("POST " + path + CLOSE + header + form + body.length() + "\r\n\r\n" + body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private record Stalled(Socket socket, long since) {}
}
