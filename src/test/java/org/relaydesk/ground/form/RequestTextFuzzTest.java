package org.relaydesk.ground.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.ground.form.SentRequest.FORM;
import static org.relaydesk.ground.form.SentRequest.request;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.relaydesk.ground.kernel.DeskException;

class RequestTextFuzzTest {
  private static final String[] PIECES = {
    "input_data",
    "=",
    "&",
    "{",
    "}",
    "'a'",
    ":",
    "1",
    ",",
    "%",
    "%7B",
    "%7D",
    "+",
    " ",
    "\r\n",
    "--XyZ",
    "--",
    "Content-Disposition: form-data; name=input_data",
    "\r\n\r\n",
    "\"",
    "ü",
    "\0"
  };
  private static final String[] TYPES = {
    "", FORM, "application/json", "multipart/form-data; boundary=XyZ", "x;=;/"
  };

  /** Seeded, so that a failure repeats. */
  @Test
  void garbageNeverBreaksTheReader() {
    Random random = new Random(20261125);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder body = new StringBuilder();
      for (int n = random.nextInt(14); n > 0; n--) {
        body.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String type = TYPES[random.nextInt(TYPES.length)];
      String text = body.toString();
      readsOrRefuses(request(random.nextBoolean() ? text : null, type, text), type + text);
    }
  }

  private static void readsOrRefuses(RequestText request, String sent) {
    try {
      assertThat(request.bodyKeys()).isEmpty();
      assertThat(request.inputData()).isNotNull();
    } catch (DeskException refused) {
      assertThat(refused.failure().httpStatus()).as(sent).isEqualTo(400);
    }
  }
}
