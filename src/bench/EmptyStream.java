import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What a JAX-RS application does at least with a stream: it reads one to its end, and writes one of
 * a length. It is an application of its own, with nothing of the desk's, on the same server.
 */
@Path("stream")
public class EmptyStream {
  private static final byte[] PIECE = new byte[1 << 16];

  /** The application. */
  @ApplicationPath("/")
  public static class All extends Application {}

  @PUT
  public String read(InputStream body) throws IOException {
    byte[] piece = new byte[PIECE.length];
    long count = 0;
    for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
      count += read;
    }
    return Long.toString(count);
  }

  @GET
  public Response write(@QueryParam("bytes") long bytes) {
    StreamingOutput body = out -> write(out, bytes);
    return Response.ok(body).header("Content-Length", bytes).build();
  }

  private static void write(OutputStream out, long bytes) throws IOException {
    for (long left = bytes; left > 0; left -= PIECE.length) {
      out.write(PIECE, 0, (int) Math.min(PIECE.length, left));
    }
  }
}
