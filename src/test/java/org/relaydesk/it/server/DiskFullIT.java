package org.relaydesk.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.server.ServerProcess;

/** The embedded database can't write its file any more. */
@Tag("own-server")
@Tag("microbundle")
@EnabledIfSystemProperty(named = "relaydesk.it.database", matches = "h2")
final class DiskFullIT {
  private static final int MANY = 300;

  @Test
  void nothingAcknowledgedIsLostAndTheServerEndsInsteadOfAnsweringNothing() throws IOException {
    try (ServerProcess server = new ServerProcess().startOnFreshDatabase()) {
      Desk desk = server.desk();
      desk.add(aRequest());
      server.limitFiles(Files.size(server.home().resolve("relaydesk.mv.db")));
      List<String> acknowledged = new ArrayList<>();
      firstRefusal(desk, acknowledged)
          .ifPresent(refused -> assertThat(refused).isFailure(503, 4004));
      assertThat(server.awaitEnd()).isNotZero();
      assertThat(server.lastLogLine()).contains("could not write its file");
      server.start();
      for (String id : acknowledged) {
        assertThat(desk.get("/requests/" + id)).isSuccess();
      }
      assertThat(desk.post("/requests", aRequest().input())).isSuccess(201);
    }
  }

  /** Empty where the server ended before it could answer. */
  private static Optional<ApiAnswer> firstRefusal(Desk desk, List<String> acknowledged) {
    for (int i = 0; i < MANY; i++) {
      ApiAnswer answer;
      try {
        answer = desk.post("/requests", aRequest().input());
      } catch (ProcessingException e) {
        return Optional.empty();
      }
      if (answer.status() != 201) {
        return Optional.of(answer);
      }
      acknowledged.add(answer.entity("request").getString("id"));
    }
    throw new AssertionError("The file never grew");
  }
}
