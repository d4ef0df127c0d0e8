package hs.desk.web.json;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import jakarta.annotation.Nullable;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Arrays;

/** Refuses a missing body, and a {@code null} for one, where the method does not allow it. */
@Provider
public class RequiredBody implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object body = context.proceed();
    if (body == null && !mayBeMissing(context)) {
      throw Refused.of(Reason.INVALID, "body-missing");
    }
    return body;
  }

  private static boolean mayBeMissing(ReaderInterceptorContext context) {
    return Arrays.stream(context.getAnnotations()).anyMatch(Nullable.class::isInstance);
  }
}
