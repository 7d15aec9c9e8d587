package org.relaydesk.ground.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

class BodyReaderTest {
  @Test
  void aBodyOfTheGreatestSizeIsRead() {
    assertThat(new BodyReader(new ByteArrayInputStream(new byte[10]), 10).bytes()).hasSize(10);
  }

  @Test
  void noBodyIsReadOnceAsAnEmptyOne() {
    BodyReader reader = new BodyReader(InputStream.nullInputStream(), 10);
    assertThat(reader.bytes()).isEmpty();
    assertThat(reader.isRead()).isTrue();
    assertThat(reader.bytes()).isSameAs(reader.bytes());
  }

  @Test
  void oneByteMoreIsRefused() {
    BodyReader reader = new BodyReader(new ByteArrayInputStream(new byte[11]), 10);
    assertThatThrownBy(reader::bytes)
        .isInstanceOfSatisfying(
            DeskException.class,
            refusal -> assertThat(refusal.failure()).isEqualTo(Failure.TOO_LARGE));
  }

  @Test
  void aBodyThatBreaksOffIsTheCallersFault() {
    InputStream breaking =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new EOFException("The connection was closed");
          }

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            return read();
          }
        };
    BodyReader reader =
        new BodyReader(
            new SequenceInputStream(new ByteArrayInputStream(new byte[3]), breaking), 10);
    assertThatThrownBy(reader::bytes)
        .isInstanceOfSatisfying(
            DeskException.class,
            refusal -> assertThat(refusal.failure()).isEqualTo(Failure.INVALID_VALUE));
  }
}
