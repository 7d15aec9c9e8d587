import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Loads a running desk over HTTP and prints requests/s and allocated KB per request, and beside it
 * the floor: what pgbench does on the same database. A client is a thread with one kept-alive
 * connection and hand-made requests, so that it costs little beside the server; any failed call
 * ends the run. Arguments: port, API key, seconds for each figure, pgbench's command line but for
 * clients and seconds.
 */
public final class Load {
  private static final int[] CLIENTS = {1, 8, 32};
  private static final int LISTED = 100;
  private static final String EMPTY = "HealthResource.live";
  private static final String OPEN = EMPTY + " open";
  private static final String ADD = "RequestsResource.add";
  private static final String VIEW = "RequestsResource.get";
  private static final String LIST = "RequestsResource.list";
  private static final String ADD_NOTE = "NotesResource.add";
  private static final String LIST_NOTES = "NotesResource.list";
  private static final String FLOOR = "pgbench floor";
  private static final String HEAD = " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
  private static final int WARM_MINUTES = 8;
  private static final int LEVEL_ROUNDS = 4;
  private static final int ROUNDS = 8;

  /** All rates 3 % higher, as the sum of their logarithms. */
  private static final double RISING = 5 * Math.log(1.03);

  private final int port;
  private final String key;
  private final long millis;
  private final List<String> pgbench;
  private final Map<String, Map<Integer, Double>> rates = new LinkedHashMap<>();

  private Load(int port, String key, int seconds, List<String> pgbench) {
    this.port = port;
    this.key = key;
    this.millis = seconds * 1000L;
    this.pgbench = pgbench;
  }

  public static void main(String[] args) throws Exception {
    List<String> pgbench = List.of(args).subList(3, args.length);
    new Load(Integer.parseInt(args[0]), args[1], Integer.parseInt(args[2]), pgbench).run();
  }

  private void run() throws Exception {
    String ticket =
        "{\"request\":{\"subject\":\"Router R7 down\",\"description\":\"No ping since 09:10\","
            + "\"requester\":{\"name\":\"Nora Vale\"},\"priority\":{\"name\":\"High\"},"
            + "\"category\":{\"name\":\"Network\"}}}";
    String body = "input_data=" + encoded(ticket);
    String hundred = encoded("{\"list_info\":{\"row_count\":" + LISTED + "}}");
    byte[] add = post("/api/v3/requests", body);
    String id = idOf(add);
    Map<String, List<byte[]>> operations = new LinkedHashMap<>();
    operations.put(EMPTY, List.of(get("/api/health/live")));
    operations.put(OPEN, List.of(withoutKey("/api/health/live")));
    operations.put(ADD, List.of(add));
    operations.put(VIEW, List.of(get("/api/v3/requests/" + id)));
    operations.put(LIST, List.of(get("/api/v3/requests?input_data=" + hundred)));
    operations.put(ADD_NOTE, notes(add));
    operations.put(LIST_NOTES, List.of(get(noted(id) + "?input_data=" + hundred)));
    warm(operations);
    for (int clients : CLIENTS) {
      measure(operations, clients);
    }
    print("empty / empty without a key", EMPTY, OPEN);
    print("view / empty", VIEW, EMPTY);
    print("list / empty", LIST, EMPTY);
    print("create / floor", ADD, FLOOR);
    print("add a note / create", ADD_NOTE, ADD);
    print("list notes / list", LIST_NOTES, LIST);
  }

  /** Each client notes on a ticket of its own: a ticket takes one note after the other. */
  private List<byte[]> notes(byte[] add) throws IOException {
    List<byte[]> each = new ArrayList<>();
    for (int i = 0; i < CLIENTS[CLIENTS.length - 1]; i++) {
      each.add(note(idOf(add)));
    }
    return each;
  }

  private byte[] note(String ticket) {
    String note = "{\"note\":{\"description\":\"Called back, the line is checked\"}}";
    return post("/api/v3/requests/" + ticket + "/notes", "input_data=" + encoded(note));
  }

  /** The notes of a ticket, which has a page of them by now. */
  private String noted(String ticket) throws IOException {
    try (Connection connection = new Connection(port)) {
      for (int i = 0; i < LISTED; i++) {
        connection.call(note(ticket));
      }
    }
    return "/api/v3/requests/" + ticket + "/notes";
  }

  private void print(String what, String operation, String yardstick) {
    double part = rates.get(operation).get(8) / rates.get(yardstick).get(8);
    System.out.printf("8 clients: %s %.2f%n", what, part);
  }

  /**
   * Until the rates rise no more: a server of this size is compiled for minutes, and before that a
   * figure is a third of what it will be.
   */
  private void warm(Map<String, List<byte[]>> operations) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(WARM_MINUTES);
    double best = 0;
    for (int level = 0; level < LEVEL_ROUNDS; level++) {
      double sum = 0; // Of logarithms, so that slow and fast operations count alike.
      for (List<byte[]> operation : operations.values()) {
        sum += Math.log(Math.max(1, load(operation, 8, millis)));
      }
      if (sum > best + RISING) {
        level = -1;
      }
      best = Math.max(best, sum);
      if (System.nanoTime() > end) {
        System.out.println("Not warm after " + WARM_MINUTES + " minutes: the rates still rise");
        return;
      }
    }
  }

  private String idOf(byte[] add) throws IOException {
    try (Connection connection = new Connection(port)) {
      Matcher id =
          Pattern.compile("\"request\":\\{.*?\"id\":\"(\\d+)\"").matcher(connection.call(add));
      if (!id.find()) {
        throw new IOException("The answer names no ticket");
      }
      return id.group(1);
    }
  }

  /**
   * Several times over, each time in another order: what the machine does meanwhile, and what the
   * operation before leaves to be cleaned up, falls on all of them alike, and on the floor.
   */
  private void measure(Map<String, List<byte[]>> operations, int clients) throws Exception {
    Map<String, double[]> sums = new LinkedHashMap<>();
    List<String> order = new ArrayList<>(operations.keySet());
    order.add(FLOOR);
    order.forEach(name -> sums.put(name, new double[3]));
    Random random = new Random(clients);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (String name : order) {
        double[] sum = sums.get(name);
        List<byte[]> request = operations.get(name);
        if (request == null) {
          sum[0] += floor(clients);
        } else {
          double[] before = cost(name);
          sum[0] += load(request, clients, millis / ROUNDS);
          double[] after = cost(name);
          sum[1] += after[0] - before[0];
          sum[2] += after[1] - before[1];
        }
      }
    }
    sums.forEach((name, sum) -> print(name, clients, sum));
  }

  private void print(String name, int clients, double[] sum) {
    double rate = sum[0] * 1000.0 / millis;
    rates.computeIfAbsent(name, any -> new LinkedHashMap<>()).put(clients, rate);
    System.out.printf("%-24s %2d clients %7.0f /s", name, clients, rate);
    if (sum[2] > 0) {
      System.out.printf(" %7.1f KB/request", sum[1] / sum[2] / 1024);
    }
    System.out.println();
  }

  /** What pgbench would have done in a round, without the time that its connections took. */
  private double floor(int clients) throws Exception {
    long seconds = Math.max(1, millis / ROUNDS / 1000);
    List<String> command = new ArrayList<>(pgbench);
    command.addAll(List.of("-c", String.valueOf(clients), "-T", String.valueOf(seconds)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher rate = Pattern.compile("tps = (\\d+)").matcher(said);
    if (process.waitFor() != 0 || !rate.find()) {
      throw new IOException("pgbench: " + said);
    }
    return Double.parseDouble(rate.group(1)) * millis / ROUNDS / 1000;
  }

  /** Requests answered in the time given, of each client its own where there are as many. */
  private long load(List<byte[]> requests, int clients, long time) throws InterruptedException {
    LongAdder done = new LongAdder();
    long end = System.nanoTime() + time * 1_000_000;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      byte[] request = requests.get(i % requests.size());
      Thread thread = new Thread(() -> client(request, end, done));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return done.sum();
  }

  private void client(byte[] request, long end, LongAdder done) {
    try (Connection connection = new Connection(port)) {
      while (System.nanoTime() < end) {
        connection.call(request);
        done.increment();
      }
    } catch (IOException e) {
      System.err.println("A client ended early, the figure is void: " + e.getMessage());
      System.exit(1);
    }
  }

  /** Allocated bytes and calls of an operation so far. */
  private double[] cost(String name) throws IOException {
    String operation = name.split(" ", 2)[0];
    try (Connection connection = new Connection(port)) {
      String text = connection.call(get("/api/metrics"));
      return new double[] {
        figure(text, "relaydesk_http_allocated_bytes_total", operation),
        figure(text, "relaydesk_http_requests_seconds_count", operation)
      };
    }
  }

  private static double figure(String text, String metric, String operation) {
    Matcher matcher =
        Pattern.compile(metric + "\\{operation=\"" + Pattern.quote(operation) + "\"} (\\S+)")
            .matcher(text);
    return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
  }

  private static byte[] withoutKey(String path) {
    return ("GET " + path + HEAD + "\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] get(String path) {
    return ("GET " + path + HEAD + "authtoken: " + key + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] post(String path, String body) {
    String type = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ";
    return ("POST " + path + HEAD + "authtoken: " + key + "\r\n" + type)
        .concat(body.length() + "\r\n\r\n" + body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
