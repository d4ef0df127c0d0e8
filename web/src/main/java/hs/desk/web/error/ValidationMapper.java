package hs.desk.web.error;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The server brings a mapper of its own for these; the nearer type wins, so we name it too. */
@Provider
public class ValidationMapper implements ExceptionMapper<ValidationException> {

  @Inject private ProblemAnswers answers;

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(ValidationException thrown) {
    return answers.response(thrown, request);
  }
}
