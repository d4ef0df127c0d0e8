package hs.desk.web.json;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets no body above 1 MiB in, whether it announces its length or comes in chunks. */
@Provider
@PreMatching
@Priority(BodyLimit.BEFORE_AUTHENTICATION)
public class BodyLimit implements ContainerRequestFilter {

  /** Bytes a body may have. */
  static final int BYTES = 1 << 20;

  static final int BEFORE_AUTHENTICATION = 900;

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getLength() > BYTES) {
      throw new BodyTooLarge();
    }
    request.setEntityStream(new Limited(request.getEntityStream()));
  }

  /** Counts what is read. */
  private static final class Limited extends FilterInputStream {
    private int left = BYTES;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      take(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = super.read(into, from, length);
      take(Math.max(count, 0));
      return count;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void take(int bytes) {
      left -= bytes;
      if (left < 0) {
        throw new BodyTooLarge();
      }
    }
  }
}
