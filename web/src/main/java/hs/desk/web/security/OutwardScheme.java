package hs.desk.web.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Addresses in answers ({@code Location}, {@code next}) begin as the browser's own do: with https
 * where a trusted proxy speaks TLS for us. Host and port are those of the Host header, which the
 * proxy hands on as it came.
 */
@Provider
@PreMatching
@Priority(OutwardScheme.FIRST)
public class OutwardScheme implements ContainerRequestFilter {

  static final int FIRST = 700;

  @Inject private Proxies proxies;

  @Context private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext call) {
    if (proxies.secure(request)) {
      UriInfo here = call.getUriInfo();
      call.setRequestUri(secure(here.getBaseUri()), secure(here.getRequestUri()));
    }
  }

  /** The same address for TLS, nothing else of it read or written anew. */
  static URI secure(URI here) {
    return URI.create("https" + here.toString().substring(here.getScheme().length()));
  }
}
