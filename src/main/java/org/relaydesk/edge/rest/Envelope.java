package org.relaydesk.edge.rest;

import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.ground.kernel.Problem;
import org.relaydesk.ground.kernel.Versions;
import org.relaydesk.ground.kernel.Warnings;

/** Envelopes of answers (contract §2): one record, a list, a plain message, a failure. */
public final class Envelope {
  /** The content type of every answer. Clients compare it literally. */
  public static final String JSON = "application/json;charset=UTF-8";

  /** The same, parsed once. */
  public static final MediaType TYPE = new MediaType("application", "json", "UTF-8");

  private Envelope() {}

  /** One record under its wrapper, with its ETag. */
  public static Response one(String wrapper, FoundRecord found) {
    return tagged(ok(record(wrapper, found::write)), found);
  }

  /**
   * A record that this POST or an earlier one added: 201 with its Location.
   *
   * @param folder where records of its kind are, below the application: Open Liberty puts its
   *     address before a path from the root, too
   */
  public static Response added(String wrapper, Posted<FoundRecord> posted, String folder) {
    FoundRecord found = posted.record();
    Streamed answer = record(wrapper, found::write);
    return posted.mark(tagged(created(answer, folder + "/" + found.id()), found));
  }

  private static Response.ResponseBuilder created(Streamed answer, String place) {
    return json(Response.created(URI.create(place)), answer);
  }

  /** A record and what was done to it, for clients that read either (contract §13, 43). */
  public static Response acted(String wrapper, FoundRecord found, String message) {
    return tagged(
        ok(
            out -> {
              write(out, wrapper, found::write);
              done(out, message);
            }),
        found);
  }

  /** A record whose only field is the wrapper itself. */
  public static Response inner(FoundRecord found) {
    return tagged(
        ok(
            out -> {
              found.write(out);
              out.json().writeStartObject("response_status");
              success(out);
            }),
        found);
  }

  /** The same, with what was done. */
  public static Response innerActed(FoundRecord found, String message) {
    return tagged(ok(alone(found, message)), found);
  }

  /** The same for a record that was added. */
  public static Response innerAdded(Posted<FoundRecord> posted, String message, String place) {
    FoundRecord found = posted.record();
    return posted.mark(tagged(created(alone(found, message), place), found));
  }

  private static Streamed alone(FoundRecord found, String message) {
    return out -> {
      found.write(out);
      done(out, message);
    };
  }

  /** One record that is not read through a field list. */
  public static Response of(String wrapper, Streamed members) {
    return ok(record(wrapper, members)).build();
  }

  /** The same for a record that this POST or an earlier one added. */
  public static Response ofAdded(String wrapper, Streamed members, Posted<?> posted, String place) {
    return posted.mark(created(record(wrapper, members), place).build());
  }

  /**
   * Records that were added together: all of them, and the only one under its own wrapper as well,
   * for clients that look for either.
   *
   * @param place of the only one, or of all of their kind
   */
  public static Response allAdded(
      String wrapper, String one, Posted<List<FoundRecord>> posted, String place) {
    List<FoundRecord> added = posted.record();
    Streamed answer =
        out -> {
          if (added.size() == 1) {
            write(out, one, added.get(0)::write);
          }
          all(out, wrapper, added, found -> found::write);
        };
    return posted.mark(created(answer, place).build());
  }

  /** Records that were added together, as a page of them. */
  public static Response pageAdded(String wrapper, Posted<Page> posted, String place) {
    Streamed answer =
        out -> {
          out.json().writeStartArray(wrapper);
          posted.record().write(out);
          out.json().writeEnd();
          out.json().writeStartObject("response_status");
          success(out);
        };
    return posted.mark(created(answer, place).build());
  }

  /**
   * Records that were added together, each with its id under a second name first.
   *
   * @param place of the only one, or of all of their kind
   */
  public static Response allAddedAs(
      String wrapper, String idName, Posted<List<FoundRecord>> posted, String place) {
    Streamed answer =
        out ->
            all(
                out,
                wrapper,
                posted.record(),
                found ->
                    item -> {
                      item.id(idName, found.id());
                      found.write(item);
                    });
    return posted.mark(created(answer, place).build());
  }

  private static void all(
      Output out,
      String wrapper,
      List<FoundRecord> records,
      Function<FoundRecord, Streamed> members) {
    out.json().writeStartArray(wrapper);
    for (FoundRecord found : records) {
      out.json().writeStartObject();
      members.apply(found).write(out);
      out.json().writeEnd();
    }
    out.json().writeEnd();
    out.json().writeStartObject("response_status");
    success(out);
  }

  /** A list with its {@code list_info}. */
  public static Response page(String wrapper, Page page) {
    return ok(out -> writePage(out, wrapper, page)).build();
  }

  /** What was done, without a record. */
  public static Response done(String message) {
    return ok(out -> done(out, message)).build();
  }

  private static void done(Output out, String message) {
    JsonGenerator json = out.json();
    json.writeStartObject("response_status");
    json.write("status_code", EnvelopeMessages.SUCCESS);
    json.writeStartArray("messages");
    json.writeStartObject();
    EnvelopeMessages.writeMembers(json, message);
    json.writeEnd();
    out.warnings().forEach(warning -> EnvelopeMessages.write(json, warning));
    json.writeEnd();
    json.write("status", "success");
    json.writeEnd();
  }

  /** The members of a failed answer, always one object: some clients expect that. */
  public static Streamed failure(List<Problem> problems) {
    return out -> {
      JsonGenerator json = out.json();
      json.writeStartObject("response_status");
      json.write("status_code", EnvelopeMessages.FAILED);
      json.write("status", "failed");
      json.writeStartArray("messages");
      problems.forEach(problem -> EnvelopeMessages.write(json, problem));
      json.writeEnd();
      json.writeEnd();
    };
  }

  private static Response tagged(Response.ResponseBuilder response, FoundRecord found) {
    return response.header(HttpHeaders.ETAG, Versions.tag(found.version())).build();
  }

  private static Response.ResponseBuilder ok(Streamed answer) {
    return json(Response.ok(), answer);
  }

  private static Response.ResponseBuilder json(Response.ResponseBuilder response, Streamed answer) {
    return response.entity(answer).type(TYPE);
  }

  private static Streamed record(String wrapper, Streamed members) {
    return out -> {
      write(out, wrapper, members);
      out.json().writeStartObject("response_status");
      success(out);
    };
  }

  private static void write(Output out, String wrapper, Streamed members) {
    out.json().writeStartObject(wrapper);
    members.write(out);
    out.json().writeEnd();
  }

  /** A success with a warning: it was done all the same (contract §13, 41). */
  private static void success(Output out) {
    JsonGenerator json = out.json();
    List<Warnings.Warning> warnings = out.warnings();
    if (!warnings.isEmpty()) {
      json.writeStartArray("messages");
      warnings.forEach(warning -> EnvelopeMessages.write(json, warning));
      json.writeEnd();
    }
    json.write("status_code", EnvelopeMessages.SUCCESS);
    json.write("status", "success");
    json.writeEnd();
  }

  private static void writePage(Output out, String wrapper, Page page) {
    JsonGenerator json = out.json();
    json.writeStartArray("response_status");
    json.writeStartObject();
    success(out);
    json.writeEnd();
    writeInfo(json, page);
    json.writeStartArray(wrapper);
    page.write(out);
    json.writeEnd();
  }

  private static void writeInfo(JsonGenerator json, Page page) {
    ListInfo info = page.info();
    json.writeStartObject("list_info");
    json.write("has_more_rows", page.hasMore());
    json.write("start_index", info.startIndex());
    json.write("row_count", page.size());
    json.write("sort_field", info.sortField());
    json.write("sort_order", info.descending() ? "desc" : "asc");
    json.write("get_total_count", info.wantsTotal());
    Long total = page.total();
    if (total != null) {
      json.write("total_count", total);
    }
    json.writeEnd();
  }
}
