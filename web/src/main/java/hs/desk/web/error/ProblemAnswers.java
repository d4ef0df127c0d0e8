package hs.desk.web.error;

import hs.desk.event.service.RequestId;
import hs.desk.user.Language;
import hs.desk.wire.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Problems as answers, inside JAX-RS and outside. */
@ApplicationScoped
public class ProblemAnswers {

  private static final Logger LOG = Logger.getLogger(ProblemAnswers.class.getName());

  /** Attribute that holds the request's id for as long as the request lives. */
  public static final String REQUEST_ID = "hs.desk.request-id";

  private final Problems problems = new Problems();

  @Inject private SpokenLanguage spoken;

  /** The answer for what was thrown; a bug is logged here, once. */
  public Response response(Throwable thrown, HttpServletRequest request) {
    if (thrown instanceof WebApplicationException redirect
        && redirect.getResponse().getStatus() < 400) {
      return redirect.getResponse();
    }
    Fault fault = Faults.of(thrown);
    logIfBug(fault, thrown);
    return response(fault, request);
  }

  /** The answer for a status alone. */
  public Response response(int status, HttpServletRequest request) {
    return response(Faults.ofStatus(status), request);
  }

  private Response response(Fault fault, HttpServletRequest request) {
    Language language = spoken.to(request);
    Response.ResponseBuilder answer = Response.status(fault.status());
    headers(fault, language).forEach(answer::header);
    return answer.entity(body(fault, language, request)).build();
  }

  /** Writes the answer where no JAX-RS runs. */
  public void write(int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Fault fault = Faults.ofStatus(status);
    Language language = spoken.to(request);
    response.setStatus(status);
    headers(fault, language).forEach(response::setHeader);
    response
        .getOutputStream()
        .write(body(fault, language, request).getBytes(StandardCharsets.UTF_8));
  }

  private String body(Fault fault, Language language, HttpServletRequest request) {
    return Wire.text(problems.problem(fault, language, path(request), requestId(request)));
  }

  private static Map<String, String> headers(Fault fault, Language language) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
    headers.put(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    if (fault.retryAfter() != null) {
      headers.put(HttpHeaders.RETRY_AFTER, fault.retryAfter().toString());
    }
    if (fault.allow() != null) {
      headers.put(HttpHeaders.ALLOW, fault.allow());
    }
    if (fault.status() == 401) {
      headers.put(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"hs-desk\"");
    }
    return headers;
  }

  /** The path the caller used, also when the server forwarded the request to its error page. */
  private static String path(HttpServletRequest request) {
    Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return original == null ? request.getRequestURI() : original.toString();
  }

  /** The server's error page runs after the request has left its thread's binding. */
  private static String requestId(HttpServletRequest request) {
    return RequestId.current().orElse((String) request.getAttribute(REQUEST_ID));
  }

  private static void logIfBug(Fault fault, Throwable thrown) {
    if (fault.isBug()) {
      LOG.log(Level.SEVERE, thrown, () -> "request " + RequestId.current().orElse("-") + " failed");
    }
  }
}
