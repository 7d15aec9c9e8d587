package org.relaydesk.edge.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes every {@link Streamed} answer as JSON. */
@Provider
public class StreamedWriter implements MessageBodyWriter<Streamed> {
  @Inject private JsonOutput output;

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return Streamed.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Streamed answer,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> httpHeaders,
      OutputStream entityStream) {
    output.write(answer, entityStream);
  }
}
