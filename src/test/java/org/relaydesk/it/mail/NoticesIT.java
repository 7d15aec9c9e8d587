package org.relaydesk.it.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.IntegrationKeyBuilder.anIntegrationKey;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.fixture.mail.Correspondent;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.it.DeskIT;

/** What the desk writes by itself, to whom, and what it doesn't. */
final class NoticesIT extends DeskIT {
  private static String ticketOf(Correspondent requester) {
    return desk().add(aRequest().with("requester", requester.input())).getString("id");
  }

  /** A support rep as somebody who gets mail. */
  private static Correspondent mailOf(JsonObject rep) {
    return new Correspondent(rep.getString("name"), rep.getString("email_id"));
  }

  private static String body(MimeMessage mail) throws Exception {
    return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
  }

  @Nested
  class News {
    @Test
    void aNewTicketIsAcknowledgedToItsRequester() throws Exception {
      Correspondent nora = Correspondent.anybody();
      String id = ticketOf(nora);
      MimeMessage mail = nora.awaitMails(1).get(0);
      assertThat(mail.getSubject())
          .startsWith("Received: Router down")
          .endsWith("[##" + id + "##]");
      assertThat(body(mail)).contains("Dear " + nora.name()).contains("Number: " + id);
      assertThat(mail.getFrom()[0]).hasToString("support@desk.example");
      assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
      assertThat(mail.getHeader("In-Reply-To", null))
          .isEqualTo("<request-" + id + "@desk.example>");
      JsonObject row = nora.queued(desk()).get(0);
      assertThat(row.getString("message_id")).isEqualTo(mail.getMessageID());
      assertThat(row.getString("type")).isEqualTo("RequesterAck_E-Mail");
      assertThat(row.getJsonObject("request").getString("id")).isEqualTo(id);
    }

    @Test
    void whoHasToWorkOnATicketIsTold() throws Exception {
      JsonObject sam = desk().add(aSupportRep());
      String id = ticketOf(Correspondent.anybody());
      assertThat(desk().put("/requests/" + id, assigning(sam))).isSuccess();
      MimeMessage mail = mailOf(sam).awaitMails(1).get(0);
      assertThat(mail.getSubject()).startsWith("Assigned to you: ");
      assertThat(desk().put("/requests/" + id, assigning(sam))).isSuccess();
      assertThat(mailOf(sam).queued(desk())).hasSize(1);
    }

    @Test
    void nobodyIsToldOfWhatTheyDidThemselves() {
      JsonObject sam = desk().add(aSupportRep());
      Desk samsDesk = desk().as(desk().keyFor(sam));
      String id = ticketOf(Correspondent.anybody());
      assertThat(samsDesk.put("/requests/" + id + "/pickup")).isSuccess();
      assertThat(mailOf(sam).queued(desk())).isEmpty();
    }

    @Test
    void aNoteTellsTheTicketsRepWhereItsWriterWantsThat() throws Exception {
      JsonObject sam = desk().add(aSupportRep());
      String id = ticketOf(Correspondent.anybody());
      desk().put("/requests/" + id, assigning(sam));
      String notes = "/requests/" + id + "/notes";
      desk().post(notes, "{'note':{'description':'Only for the record'}}");
      desk()
          .post(
              notes,
              "{'note':{'description':'<p>Spare parts &amp; more</p>','notify_technician':true}}");
      assertThat(mailOf(sam).queued(desk()))
          .extracting(row -> row.getString("type"))
          .containsExactly("TechnicianNote_E-Mail", "TechnicianAssign_E-Mail");
      List<MimeMessage> mails = mailOf(sam).awaitMails(2);
      assertThat(body(mails.get(0)) + body(mails.get(1)))
          .contains("Spare parts & more")
          .doesNotContain("for the record");
    }

    @Test
    void theEndOfATicketIsToldToItsRequester() {
      Correspondent nora = Correspondent.anybody();
      String id = ticketOf(nora);
      desk().post("/requests/" + id + "/resolutions", "{'resolution':{'content':'New fuse'}}");
      Tickets.setStatus(desk(), id, "Resolved");
      assertThat(desk().put("/requests/" + id + "/close")).isSuccess();
      assertThat(desk().put("/requests/" + id + "/close")).isSuccess();
      assertThat(nora.queued(desk()))
          .extracting(row -> row.getString("type"))
          .containsExactly(
              "RequesterClosed_E-Mail", "RequesterResolved_E-Mail", "RequesterAck_E-Mail");
      assertThat(nora.awaitMails(3)).hasSize(3);
    }

    @Test
    void whoHoldsAKeyIsToldOnceThatItExpires() {
      JsonObject sam = desk().add(aSupportRep());
      long soon = Instant.now().plus(Duration.ofDays(1)).toEpochMilli();
      String input = "{'api_key':{'expires_time':{'value':%d}}}".formatted(soon);
      assertThat(desk().post("/technicians/" + sam.getString("id") + "/api_key", input))
          .isSuccess(201);
      assertThat(mailOf(sam).awaitMails(1)).hasSize(1);
      assertThat(mailOf(sam).queued(desk()))
          .extracting(row -> row.getString("type"))
          .containsExactly("KeyExpires_E-Mail");
    }

    @Test
    void whoAnswersForAnIntegrationIsToldThatItsKeyExpires() throws Exception {
      JsonObject sam = desk().add(aSupportRep());
      Instant soon = Instant.now().plus(Duration.ofDays(1));
      JsonObject key =
          desk().add(anIntegrationKey("SDReport").ownedBy(sam.getString("id")).expiring(soon));
      MimeMessage mail = mailOf(sam).awaitMails(1).get(0);
      assertThat(mail.getSubject()).startsWith("API key ").endsWith(" expires soon");
      assertThat(body(mail))
          .startsWith(sam.getString("name"))
          .contains("Held by: " + key.getString("name"))
          .doesNotContain(key.getString("value"));
      assertThat(mailOf(sam).queued(desk())).hasSize(1);
    }
  }

  @Nested
  class Silence {
    @Test
    void anIntegrationGetsNoMail() {
      JsonObject key = desk().add(anIntegrationKey("SDMonitor"));
      String id =
          desk().as(key.getString("value")).add(aRequest().without("requester")).getString("id");
      String list =
          "{'list_info':{'search_criteria':{'field':'request.id','condition':'is','value':'%s'}}}";
      assertThat(desk().get("/mails", list.formatted(id)).rows("mails")).isEmpty();
    }

    @Test
    void theDesksOwnAddressGetsNoMail() {
      Correspondent itself = new Correspondent("The desk", "Support@Desk.Example");
      ticketOf(itself);
      assertThat(itself.queued(desk())).isEmpty();
    }

    @Test
    void whatIsRefusedMakesNoMail() {
      Correspondent nora = Correspondent.anybody();
      assertThat(
              desk()
                  .post(
                      "/requests",
                      aRequest()
                          .with("requester", nora.input())
                          .with("priority", Json.of("name", "Hihg"))
                          .input()))
          .isFailure(400, 4001, "priority");
      assertThat(nora.queued(desk())).isEmpty();
    }

    @Test
    void whoseAddressIsNoneGetsNoMail() {
      Correspondent eve = new Correspondent("Eve", "eve@acme.example\r\nBcc: all@acme.example");
      desk().post("/requests", aRequest().with("requester", eve.input()).input());
      String list = "{'list_info':{'search_fields':{'to':'all@acme.example'}}}";
      assertThat(desk().get("/mails", list).rows("mails")).isEmpty();
    }
  }

  @Nested
  class EvilTexts {
    @Test
    void noTextOfATicketMakesAHeader() throws Exception {
      Correspondent nora =
          Correspondent.called("Nora\r\nBcc: eve@evil.example\r\n\r\n=?utf-8?q?=0d=0aCc:_x?=");
      String subject =
          "Down\r\nBcc: eve@evil.example\r\nX-Evil: 1 =?utf-8?q?=0d=0aX-Evil:_2?= {{id}}";
      desk().add(aRequest().withSubject(subject).with("requester", nora.input()));
      MimeMessage mail = nora.awaitMails(1).get(0);
      assertThat(mail.getHeader("Bcc")).isNull();
      assertThat(mail.getHeader("X-Evil")).isNull();
      assertThat(mail.getHeader("Cc")).isNull();
      assertThat(mail.getHeader("Subject")).hasSize(1);
      assertThat(mail.getSubject()).contains("X-Evil: 1").contains("{{id}}");
    }

    @Test
    void markupOfATicketIsShownAsText() throws Exception {
      Correspondent nora = Correspondent.called("<img src=x onerror=alert(1)> & Co");
      desk().add(aRequest().with("requester", nora.input()));
      MimeMultipart both = (MimeMultipart) nora.awaitMails(1).get(0).getContent();
      assertThat(both.getBodyPart(1).getContent().toString())
          .contains("&lt;img src=x")
          .contains("&gt; &amp; Co")
          .doesNotContain("<img");
    }
  }

  private static JsonObject assigning(JsonObject rep) {
    return Json.of("request", Json.of("technician", Json.of("id", rep.getString("id"))));
  }
}
