package hs.desk.web.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * A change that carries only the browser's cookie must be JSON. A foreign page can make a browser
 * post a form, but not JSON, nor any PUT or DELETE, without asking us first; and we never agree. A
 * POST with nothing in it, such as logging out, may go without where no foreign page sent it.
 */
@Provider
@PreMatching
@Priority(JsonWrites.AFTER_LOGIN)
public class JsonWrites implements ContainerRequestFilter {

  static final int AFTER_LOGIN = 850;
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  @Inject private Proxies proxies;

  @Context private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext call) {
    boolean byCookie = CallerSession.of(request).filter(CallerSession::byCookie).isPresent();
    if (byCookie && needsJson(call) && !isJson(call.getMediaType()) && !isOurOwnBare(call)) {
      throw new NotSupportedException();
    }
  }

  private boolean isOurOwnBare(ContainerRequestContext call) {
    String own = (proxies.secure(request) ? "https://" : "http://") + request.getHeader("Host");
    return call.getMediaType() == null
        && !call.hasEntity()
        && isOurs(call.getHeaderString("Sec-Fetch-Site"), call.getHeaderString("Origin"), own);
  }

  /**
   * Whether no foreign page sent it, by what browsers say of every POST.
   *
   * @param site Sec-Fetch-Site, or null
   * @param origin Origin, or null
   * @param own the origin under which the caller knows us
   */
  static boolean isOurs(String site, String origin, String own) {
    return (site == null || site.equals("same-origin"))
        && (origin == null || origin.equalsIgnoreCase(own));
  }

  private static boolean needsJson(ContainerRequestContext call) {
    return !READS.contains(call.getMethod())
        && (call.getMethod().equals("POST") || call.getMediaType() != null || call.hasEntity());
  }

  private static boolean isJson(MediaType type) {
    return type != null
        && MediaType.APPLICATION_JSON_TYPE.isCompatible(type)
        && !type.isWildcardType();
  }
}
