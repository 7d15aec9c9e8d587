package org.relaydesk.it.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.IntegrationKeyBuilder.anIntegrationKey;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportGroupBuilder.aSupportGroup;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.run.AtOnce;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** Several who change people, groups and keys at one moment. */
final class ConcurrentPeopleIT extends DeskIT {
  private static final int ROUNDS = 12;

  @Test
  void addRepsOfOneAddressAndOneIsAdded() throws Exception {
    String mail = TestRun.unique("mail").replaceAll("[^A-Za-z0-9]", "") + "@desk.example";
    List<Callable<ApiAnswer>> adds = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String input = quoted("{'technician':{'name':'Twin %d','email_id':'%s'}}").formatted(i, mail);
      adds.add(() -> desk().post("/technicians", input));
    }
    List<ApiAnswer> answers = AtOnce.all(adds);
    assertThat(answers).extracting(ApiAnswer::status).containsOnly(201, 400);
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    answers.stream()
        .filter(answer -> answer.status() == 400)
        .forEach(answer -> assertThat(answer).isFailure(400, 4008, "email_id"));
    JsonObject named =
        desk()
            .add(aRequest().with("requester", Json.of("email_id", mail.toUpperCase(Locale.ROOT))));
    assertThat(named.getJsonObject("requester").getString("name")).startsWith("Twin");
  }

  @Test
  void nameAnAddressInTicketsAndAddItsRepAndItIsOnePerson() throws Exception {
    String mail = TestRun.unique("mail").replaceAll("[^A-Za-z0-9]", "") + "@desk.example";
    List<Callable<ApiAnswer>> calls = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String rep = quoted("{'technician':{'name':'Rep','email_id':'%s'}}").formatted(mail);
      calls.add(() -> desk().post("/technicians", rep));
      JsonObject ticket = aRequest().with("requester", Json.of("email_id", mail)).input();
      calls.add(() -> desk().post("/requests", ticket));
    }
    assertThat(AtOnce.all(calls)).extracting(ApiAnswer::status).containsOnly(201, 400);
    assertThat(
            desk()
                .post("/requests", aRequest().with("requester", Json.of("email_id", mail)).input()))
        .isSuccess(201);
  }

  @Test
  void moreReferencesThanAnybodyNamesAreRefused() {
    String[] members = Collections.nCopies(1001, "1").toArray(String[]::new);
    assertThat(desk().post("/support_groups", aSupportGroup().with(members).input()))
        .isFailure(400, 4001, "technicians");
  }

  /** On PostgreSQL one of two who wait for each other fails: all take their locks in one order. */
  @Test
  @Tag("postgresql-only")
  void editsOfPeopleNeverWaitForEachOther() throws Exception {
    String rep = desk().add(aSupportRep().withRole("SDAdmin")).getString("id");
    String path = "/technicians/" + rep;
    List<String> failed = Collections.synchronizedList(new ArrayList<>());
    List<Callable<ApiAnswer>> loops = new ArrayList<>();
    loops.add(() -> repeat(failed, () -> toggle(path)));
    loops.add(() -> repeat(failed, () -> desk().post(path + "/api_key", "{}")));
    loops.add(() -> repeat(failed, () -> integration(rep)));
    loops.add(() -> repeat(failed, () -> integration(rep)));
    loops.add(() -> repeat(failed, () -> group(rep)));
    AtOnce.all(loops);
    assertThat(failed).isEmpty();
  }

  private static ApiAnswer repeat(List<String> failed, Callable<ApiAnswer> call) throws Exception {
    ApiAnswer last = call.call();
    for (int i = 1; last.status() < 500 && i < ROUNDS; i++) {
      last = call.call();
    }
    if (last.status() >= 500) {
      failed.add(last.text());
    }
    return last;
  }

  /** Takes the login away and gives it back: the keys end, and another administrator is sought. */
  private static ApiAnswer toggle(String path) {
    ApiAnswer off = desk().put(path, anEditOf("technician").with("login_permission", false));
    ApiAnswer on = desk().put(path, anEditOf("technician").with("login_permission", true));
    return off.status() >= 500 ? off : on;
  }

  private static ApiAnswer integration(String owner) {
    return desk().post("/integration_keys", anIntegrationKey("SDAdmin").ownedBy(owner).input());
  }

  private static ApiAnswer group(String member) {
    return desk().post("/support_groups", aSupportGroup().with(member).input());
  }
}
