package org.relaydesk.it.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.mail.Correspondent;
import org.relaydesk.fixture.mail.Mailbox;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** The desk's mails, shown to who looks after them and sent again. */
final class MailsIT extends DeskIT {
  private final Correspondent nora = Correspondent.anybody();
  private final String ticket =
      desk().add(aRequest().with("requester", nora.input())).getString("id");

  private JsonObject delivered() {
    return nora.awaitDelivered(desk());
  }

  @Test
  void aMailIsShownWithWhatItSaysAndHowFarItIs() {
    String id = delivered().getString("id");
    JsonObject mail = desk().get("/mails/" + id).entity("mail");
    assertThat(mail.getString("description")).contains("Dear Nora Vale");
    assertThat(mail.getJsonArray("to").getJsonObject(0).getString("email_id"))
        .isEqualTo(nora.address());
    assertThat(mail.getJsonArray("bcc")).isEmpty();
    assertThat(mail.getInt("attempts")).isEqualTo(1);
    assertThat(mail.isNull("delivered_time")).isFalse();
    assertThat(mail.isNull("sender")).isTrue();
    assertThat(desk().get("/mails/1700000000")).isFailure(404, 4007, "id");
  }

  /** Both are of one table; whichever was asked for last, the other one is answered, too. */
  @Test
  void aMailAndTheReplyThatItIsAreBothShown() {
    String mail = "/mails/" + delivered().getString("id");
    String reply = "/requests/" + ticket + "/reply";
    for (int i = 0; i < 2; i++) {
      assertThat(desk().get(mail)).isSuccess();
      assertThat(desk().post(reply, quoted("{'reply':{'description':'Soon'}}"))).isSuccess(201);
    }
  }

  @Test
  void aListIsSearchedAndSortedAsAnyOther() {
    String list =
        """
        {"list_info":{"sort_field":"subject","get_total_count":true,"search_criteria":[
          {"field":"request.id","condition":"is","value":"%s"},
          {"field":"type","condition":"is","value":"RequesterAck_E-Mail","logical_operator":"AND"},
          {"field":"created_time","condition":"greater than","value":"0","logical_operator":"AND"},
          {"field":"cc","condition":"is empty","logical_operator":"AND"}]}}
        """
            .formatted(ticket);
    assertThat(desk().get("/mails", list).rows("mails")).hasSize(1);
    assertThat(desk().get("/mails", "{'list_info':{'sort_field':'body'}}"))
        .isFailure(400, 4001, "sort_field");
  }

  @Test
  void aMailIsSentAgainWithItsMessageIdAndOnceForItsKey() throws Exception {
    JsonObject mail = delivered();
    String path = "/mails/" + mail.getString("id") + "/resend";
    Desk once = desk().withHeader("Idempotency-Key", TestRun.unique("resend").replace(' ', '-'));
    assertThat(once.post(path, "{}")).isSuccess();
    assertThat(once.post(path, "{}")).hasHeader("Idempotent-Replayed", "true");
    List<jakarta.mail.internet.MimeMessage> both = nora.awaitMails(2);
    assertThat(both.get(0).getMessageID()).isEqualTo(both.get(1).getMessageID());
    delivered();
    assertThat(Mailbox.shared().to(nora.address())).hasSize(2);
    assertThat(desk().post("/mails/1700000000/resend", "{}")).isFailure(404, 4007, "id");
  }

  /** Whoever reads a failed run has nothing but the failure. */
  @Test
  void whoMissesAMailIsToldWhatTheDeskAndTheMailHostKnowOfIt() {
    delivered();
    assertThatThrownBy(() -> Mailbox.shared().await(nora.address(), 2, Duration.ofMillis(200)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("1 of 2 mails to " + nora.address())
        .hasMessageContaining("the mail host took 1 for it")
        .hasMessageContaining("\"delivered\", attempts 1, last error null");
  }

  @Test
  void mailsThatAreThroughGoWithTheirTicket() {
    String id = delivered().getString("id");
    assertThat(desk().delete("/requests/" + ticket + "/move_to_trash")).isSuccess();
    assertThat(desk().delete("/requests/" + ticket)).isSuccess();
    await().atMost(Duration.ofSeconds(90)).until(() -> desk().get("/mails/" + id).status() == 404);
  }
}
