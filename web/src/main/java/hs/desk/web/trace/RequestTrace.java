package hs.desk.web.trace;

import hs.desk.event.service.RequestId;
import hs.desk.health.Departure;
import hs.desk.web.error.ProblemAnswers;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** Gives each request its id and writes its line. */
public class RequestTrace implements Filter {

  private static final Logger LOG = Logger.getLogger("hs.desk.request");
  private static final String HEADER = "X-Request-Id";
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  @Inject private RequestMetrics metrics;
  @Inject private Departure departure;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getAttribute(ProblemAnswers.REQUEST_ID) == null) {
      trace((HttpServletRequest) request, (HttpServletResponse) response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void trace(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = id(request.getHeader(HEADER));
    long start = System.nanoTime();
    request.setAttribute(ProblemAnswers.REQUEST_ID, id);
    response.setHeader(HEADER, id);
    RequestId.bind(id);
    departure.enter();
    if (departure.begun()) {
      response.setHeader("Connection", "close");
    }
    try {
      chain.doFilter(request, response);
    } finally {
      departure.leave();
      RequestId.clear();
      told(request, response.getStatus(), id, System.nanoTime() - start);
    }
  }

  static String id(String given) {
    return given != null && WELL_FORMED.matcher(given).matches()
        ? given
        : UUID.randomUUID().toString().replace("-", "");
  }

  private void told(HttpServletRequest request, int status, String id, long nanos) {
    boolean rest = isRest(request);
    if (rest) {
      metrics.count(status, nanos);
    }
    Level level = rest ? Level.INFO : Level.FINE;
    if (LOG.isLoggable(level)) {
      String user = request.getRemoteUser();
      String path = request.getRequestURI();
      String method = request.getMethod();
      LOG.log(level, RequestLine.of(method, path, status, nanos / 1_000_000, user, id));
    }
  }

  private static boolean isRest(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/wsapp/");
  }
}
