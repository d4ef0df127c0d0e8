package hs.desk.web.error;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers for everything thrown out of a resource. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  @Inject private ProblemAnswers answers;

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    return answers.response(thrown, request);
  }
}
