package hs.desk.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** What browsers are told with every answer: whence they may load, and what they may keep. */
public class SecurityHeaders implements Filter {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");

  @Inject private Proxies proxies;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    set((HttpServletRequest) request, (HttpServletResponse) response);
    chain.doFilter(request, response);
  }

  private void set(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", policy(request.getHeader("Host")));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cache-Control", caching(request));
    if (proxies.secure(request)) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }

  /** {@code frontend.md} §4; inline styles are what the grid and the component kit need. */
  static String policy(String host) {
    boolean plain = host != null && HOST.matcher(host).matches();
    return "default-src 'self'; img-src 'self' data:; font-src 'self' data:;"
        + " style-src 'self' 'unsafe-inline'; connect-src 'self'"
        + (plain ? " ws://" + host + " wss://" + host : "")
        + "; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";
  }

  /** Files with their hash in the name never change; the page that names them may at any time. */
  static String caching(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.startsWith("/ws") || path.equals("/problem")) {
      return "no-store";
    }
    return path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  }
}
