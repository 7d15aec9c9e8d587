import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Uploads and downloads a large file, in turn with the same bytes through an empty JAX-RS stream on
 * the same server and, where there is PostgreSQL, with the same chunks through one bare connection
 * to it; prints MB/s and what part of either's that is. Then how much more of the heap is alive
 * while one is on its way, slowly: what a full collection leaves, counted by that collection, as
 * what is allocated a moment later is no need. Arguments: port, API key, the server's process, MB,
 * rounds, and PostgreSQL's JDBC URL where there is one.
 */
public final class FileTransfers {
  /** As long as curl's and the browsers': a parser passes over as much at a time. */
  private static final String BOUNDARY = "------------------------2f1a9c6d7b3e8045";

  /** As the desk stores them. */
  private static final int CHUNK = 256 * 1024;

  private static final int CHUNKS_AT_ONCE = 4;
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"(\\d+)\"");
  private static final Pattern ALIVE = Pattern.compile("Total +\\d+ +(\\d+)");
  private static final long SLOWLY = 25_000_000;
  private static final int WARM_ROUNDS = 4;

  private final int port;
  private final String key;
  private final String process;
  private final long size;
  private final int rounds;
  private final String database;
  private final byte[] piece = new byte[CHUNK];
  private final Map<String, List<Double>> rates = new LinkedHashMap<>();
  private long pace = Long.MAX_VALUE;

  private FileTransfers(String... args) {
    port = Integer.parseInt(args[0]);
    key = args[1];
    process = args[2];
    size = Long.parseLong(args[3]) * 1_000_000;
    rounds = Integer.parseInt(args[4]);
    database = args.length > 5 ? args[5] : null;
    // Nothing on the way can make less of it.
    new Random(1).nextBytes(piece);
  }

  public static void main(String[] args) throws Exception {
    new FileTransfers(args).run();
  }

  private void run() throws Exception {
    String ticket = id(call("POST", "/api/v3/requests?input_data=%7Brequest:%7Bsubject:%22Bench%22%7D%7D"));
    String files = "/api/v3/requests/" + ticket + "/attachments";
    String last = null;
    for (int i = -WARM_ROUNDS; i < rounds; i++) {
      measure(i, "empty stream up", () -> put("/empty/stream", 200).length());
      String[] answer = new String[1];
      measure(i, "upload", () -> (answer[0] = put(files.replace("attachments", "upload"), 201)).length());
      last = id(answer[0]);
      String download = files + "/" + last + "/download";
      measure(i, "empty stream down", () -> get("/empty/stream?bytes=" + size));
      measure(i, "download", () -> get(download));
      if (database != null) {
        bare(i);
      }
    }
    print("upload", "empty stream up", "bare JDBC up");
    print("download", "empty stream down", "bare JDBC down");
    String download = files + "/" + last + "/download";
    pace = SLOWLY;
    heap("upload", () -> put(files.replace("attachments", "upload"), 201).length());
    heap("download", () -> get(download));
  }

  private void measure(int round, String what, LongSupplier transfer) {
    long began = System.nanoTime();
    transfer.getAsLong();
    double rate = size / 1e6 / ((System.nanoTime() - began) / 1e9);
    if (round >= 0) {
      rates.computeIfAbsent(what, none -> new ArrayList<>()).add(rate);
    }
  }

  /** What PostgreSQL takes and gives at most: one connection, one transaction, nothing beside. */
  private void bare(int round) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database)) {
      connection.createStatement().execute("DROP TABLE IF EXISTS bare");
      connection
          .createStatement()
          .execute(
              "CREATE TABLE bare (LIKE attachment_chunk INCLUDING INDEXES INCLUDING STORAGE)");
      measure(round, "bare JDBC up", () -> insert(connection));
      measure(round, "bare JDBC down", () -> select(connection));
    }
  }

  private long insert(Connection connection) {
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO bare VALUES (1, ?, ?)")) {
      connection.setAutoCommit(false);
      for (int no = 0; no < size / CHUNK; no++) {
        insert.setInt(1, no);
        insert.setBytes(2, piece);
        insert.addBatch();
        if (no % CHUNKS_AT_ONCE == CHUNKS_AT_ONCE - 1) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
      connection.commit();
      return size;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long select(Connection connection) {
    long count = 0;
    try (PreparedStatement select =
        connection.prepareStatement("SELECT content FROM bare WHERE attachment_id = 1 AND chunk_no = ?")) {
      for (int no = 0; no < size / CHUNK; no++) {
        select.setInt(1, no);
        try (ResultSet found = select.executeQuery()) {
          found.next();
          count += found.getBytes(1).length;
        }
      }
      return count;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void print(String what, String... floors) {
    System.out.printf("%-9s %5.0f MB/s (%s)%n", what, median(what), shown(what));
    for (String floor : floors) {
      if (rates.containsKey(floor)) {
        System.out.printf(
            "          %.2f of %s, %.0f MB/s (%s)%n",
            median(what) / median(floor), floor, median(floor), shown(floor));
      }
    }
  }

  private double median(String what) {
    List<Double> sorted = new ArrayList<>(rates.get(what));
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private String shown(String what) {
    return String.join(" ", rates.get(what).stream().map(r -> String.format("%.0f", r)).toList());
  }

  /** What lives before and, again and again, meanwhile. */
  private void heap(String what, LongSupplier transfer) throws Exception {
    long before = alive();
    Thread client = new Thread(transfer::getAsLong);
    client.start();
    long most = 0;
    int looks = 0;
    while (client.isAlive()) {
      most = Math.max(most, alive());
      looks++;
    }
    System.out.printf(
        "%-10s takes %.1f MB of the heap more than before (%.1f MB), most of %d looks%n",
        what, (most - before) / 1e6, before / 1e6, looks);
  }

  /** Bytes that a full collection leaves. */
  private long alive() throws Exception {
    Matcher alive = ALIVE.matcher(jcmd("GC.class_histogram"));
    if (!alive.find()) {
      throw new IOException("jcmd says nothing of the heap");
    }
    return Long.parseLong(alive.group(1));
  }

  private String jcmd(String command) throws Exception {
    Process run = new ProcessBuilder("jcmd", process, command).redirectErrorStream(true).start();
    return new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private String put(String target, int expected) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"input_file\"; filename=\"large.bin\"\r\n"
                .formatted(BOUNDARY)
            + "Content-Type: application/octet-stream\r\n\r\n";
    String end = "\r\n--" + BOUNDARY + "--\r\n";
    try (Socket socket = new Socket("127.0.0.1", port)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          head(
              "PUT",
              target,
              "Content-Type: multipart/form-data; boundary=%s\r\nContent-Length: %d\r\n"
                  .formatted(BOUNDARY, head.length() + size + end.length())));
      out.write(ascii(head));
      long began = System.nanoTime();
      for (long left = size; left > 0; left -= piece.length) {
        out.write(piece, 0, (int) Math.min(piece.length, left));
        keepPace(began, size - left);
      }
      out.write(ascii(end));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!answer.startsWith("HTTP/1.1 " + expected)) {
        throw new IllegalStateException(answer);
      }
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(target, e);
    }
  }

  private long get(String target) {
    byte[] buffer = new byte[piece.length];
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(head("GET", target, ""));
      InputStream in = socket.getInputStream();
      long began = System.nanoTime();
      long count = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        count += read;
        keepPace(began, count);
      }
      if (count < size) {
        throw new IllegalStateException(count + " bytes alone of " + target);
      }
      return count;
    } catch (IOException e) {
      throw new IllegalStateException(target, e);
    }
  }

  private void keepPace(long began, long bytes) {
    long early =
        (long) (bytes / (double) pace * TimeUnit.SECONDS.toNanos(1)) - (System.nanoTime() - began);
    if (early > 0) {
      LockSupport.parkNanos(early);
    }
  }

  private String call(String verb, String target) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(head(verb, target, "Content-Length: 0\r\n"));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!answer.startsWith("HTTP/1.1 2")) {
        throw new IOException(answer);
      }
      return answer;
    }
  }

  private byte[] head(String verb, String target, String more) {
    return ascii(
        verb + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nauthtoken: "
            + key + "\r\n" + more + "\r\n");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String id(String answer) throws IOException {
    Matcher id = ID.matcher(answer);
    if (!id.find()) {
      throw new IOException(answer);
    }
    return id.group(1);
  }
}
