package org.relaydesk.edge.call;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PatientResponseTest {
  private final List<String> told = new ArrayList<>();
  private boolean gone;
  private int status = 200;

  @Test
  void aRefusalWaitsBeforeItsFirstByteAndOnce() throws IOException {
    status = 401;
    PatientResponse response = response();

    response.getOutputStream().write(new byte[] {1, 2});
    response.getOutputStream().write(new byte[] {3});
    response.begin();

    assertThat(told).containsExactly("held", "written", "written");
  }

  @Test
  void aRefusalWithoutABodyWaitsAtItsEnd() {
    status = 401;

    response().begin();

    assertThat(told).containsExactly("held");
  }

  @Test
  void anErrorPageWaitsWhicheverWayItIsAskedFor() throws IOException {
    response().sendError(400);
    response().sendError(400, "");

    assertThat(told).containsExactly("held", "sendError", "held", "sendError");
  }

  @Test
  void whatRefusesNothingGoesOutAtOnce() throws IOException {
    PatientResponse response = response();

    response.getOutputStream().write(new byte[] {1});
    response.begin();

    assertThat(told).containsExactly("written");
  }

  @Test
  void whoIsGoneIsToldOfOnceAndSentNothingMore() throws IOException {
    gone = true;
    PatientResponse response = response();

    response.getOutputStream().write(new byte[] {1});
    response.getOutputStream().write(new byte[] {2});

    assertThat(told).containsExactly("gone");
  }

  private PatientResponse response() {
    HttpServletResponse target =
        (HttpServletResponse)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, given) ->
                    switch (method.getName()) {
                      case "getStatus" -> status;
                      case "getOutputStream" -> new Told();
                      default -> {
                        told.add(method.getName());
                        yield null;
                      }
                    });
    return new PatientResponse(target, () -> told.add("held"), () -> told.add("gone"));
  }

  private final class Told extends ServletOutputStream {
    @Override
    public void write(int b) {
      told.add("one byte");
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (gone) {
        throw new IOException("Connection reset");
      }
      told.add("written");
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("Nobody listens");
    }
  }
}
