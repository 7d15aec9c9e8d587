import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times lists of a small desk and of a large one in turn, one caller with a kept-alive connection to each, and prints
 * both medians, the large one's 95th of 100 and how they compare. Arguments: the two ports, API key, the two API
 * keys of a rep who reaches only their own tickets, how many times each.
 */
public final class Lists {
  private static final int WARM = 30;
  private static final String NEWEST = "{'list_info':{'row_count':100}}";

  private final List<Connection> desks;
  private final int times;

  private Lists(List<Connection> desks, int times) {
    this.desks = desks;
    this.times = times;
  }

  public static void main(String[] args) throws Exception {
    try (Connection small = new Connection(Integer.parseInt(args[0]));
        Connection large = new Connection(Integer.parseInt(args[1]))) {
      Lists lists = new Lists(List.of(small, large), Integer.parseInt(args[4]));
      System.out.printf("%-44s %9s %9s %9s %7s%n", "ms", "small", "large", "p95", "times");
      for (Map.Entry<String, String> each : cases().entrySet()) {
        byte[] call = get(args[2], each.getValue());
        lists.print(each.getKey(), call, call);
      }
      for (String view : List.of("All_Requests", "Open_Requests")) {
        byte[][] own = Arrays.stream(args[3].split(",")).map(key -> get(key, view(view))).toArray(byte[][]::new);
        lists.print("own scope, " + view, own);
      }
    }
  }

  private static Map<String, String> cases() {
    Map<String, String> cases = new LinkedHashMap<>();
    cases.put("first page", NEWEST);
    cases.put("first page and total", "{'list_info':{'row_count':100,'get_total_count':true}}");
    cases.put("page at half", "{'list_info':{'row_count':100,'start_index':500001}}");
    cases.put("status", where(is("status.name", "Closed")));
    cases.put("status and priority", where(is("status.name", "Open"), is("priority.name", "High")));
    cases.put("status and priority, total", total(is("status.name", "Open"), is("priority.name", "High")));
    cases.put("a technician's open ones", where(is("technician.id", "120050"), is("status.name", "Open")));
    cases.put("a technician's open ones by name", where(is("technician.email_id", "%rep%"), is("status.name", "Open")));
    cases.put("a requester's by id", where(is("requester.id", "110000")));
    cases.put("a requester's by name", where(is("requester.name", "%requester%")));
    cases.put("a requester's by address", where(is("requester.email_id", "%address%")));
    cases.put("a group's pending", where(is("group.name", "Team 100007"), is("status.in_progress", "true")));
    cases.put("two that nothing meets", where(is("status.name", "On Hold"), "{'field':'resolved_time','condition':'gt','value':'1'}"));
    cases.put("created between", where("{'field':'created_time','condition':'between','values':['1700000000000','1700600000000']}"));
    for (String by : List.of("subject", "created_time", "due_by_time", "last_updated_time", "requester.name",
        "technician.name", "status.name", "priority.name", "group.name")) {
      cases.put("sorted by " + by, "{'list_info':{'row_count':100,'sort_field':'" + by + "','sort_order':'asc'}}");
      cases.put("sorted by " + by + ", falling", "{'list_info':{'row_count':100,'sort_field':'" + by + "','sort_order':'desc'}}");
    }
    cases.put("subject contains, rare", where("{'field':'subject','condition':'contains','value':'oslo no. 4711'}"));
    cases.put("subject contains, never", where("{'field':'subject','condition':'contains','value':'nowhere'}"));
    cases.put("description contains, rare", where("{'field':'description','condition':'contains','value':'code 4711.'}"));
    for (String view : List.of("Open_Requests", "Pending_Requests", "Overdue_Requests", "Requests_Due_Today",
        "Unassigned_Requests", "Closed_Requests", "My_Open_Requests", "My_Closed_Requests")) {
      cases.put(view, view(view));
    }
    return cases;
  }

  private static String view(String name) {
    return "{'list_info':{'row_count':100,'filter_by':{'name':'" + name + "'}}}";
  }

  private static String is(String field, String value) {
    return "{'field':'" + field + "','condition':'is','value':'" + value + "'}";
  }

  private static String where(String... criteria) {
    return "{'list_info':{'row_count':100,'search_criteria':[" + joined(criteria) + "]}}";
  }

  private static String total(String... criteria) {
    return "{'list_info':{'row_count':100,'get_total_count':true,'search_criteria':[" + joined(criteria) + "]}}";
  }

  private static String joined(String... criteria) {
    return String.join(",", criteria).replace("},{", "},{'logical_operator':'AND',");
  }

  private static byte[] get(String key, String info) {
    String input = info.replace('\'', '"')
        .replace("%requester%", System.getProperty("requester", ""))
        .replace("%address%", System.getProperty("address", ""))
        .replace("%rep%", System.getProperty("rep", ""));
    return ("GET /api/v3/requests?input_data=" + URLEncoder.encode(input, StandardCharsets.UTF_8)
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nauthtoken: " + key + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  private void print(String what, byte[]... calls) throws IOException {
    long[][] nanos = new long[desks.size()][times];
    for (int i = -WARM; i < times; i++) {
      for (int desk = 0; desk < desks.size(); desk++) {
        long begun = System.nanoTime();
        desks.get(desk).call(calls[desk]);
        nanos[desk][Math.max(i, 0)] = System.nanoTime() - begun;
      }
    }
    Arrays.stream(nanos).forEach(Arrays::sort);
    double small = nanos[0][times / 2] / 1e6;
    double large = nanos[1][times / 2] / 1e6;
    System.out.printf("%-44s %9.2f %9.2f %9.2f %7.2f%n", what, small, large, nanos[1][times * 95 / 100] / 1e6, large / small);
  }
}
