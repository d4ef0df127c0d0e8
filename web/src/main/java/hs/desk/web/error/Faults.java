package hs.desk.web.error;

import hs.desk.Refused;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ParamException;

/** The one table from what was thrown to the status. Wrappers are looked through. */
final class Faults {

  /** Wrappers looked through; a longer chain of causes is a bug by itself. */
  static final int DEPTH = 20;

  /** Seconds after which trying again is worth it, where the refusal does not say. */
  static final int SOON = 5;

  private static final Map<Integer, String> CODES =
      Map.of(
          400, "bad-request",
          401, "not-logged-in",
          403, "forbidden",
          404, "not-found",
          405, "method-not-allowed",
          406, "not-acceptable",
          413, "body-too-large",
          415, "media-type",
          429, "too-many",
          503, "unavailable");

  private Faults() {}

  static Fault of(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .limit(DEPTH)
        .flatMap(one -> known(one).stream())
        .findFirst()
        .or(() -> Outcome.unknown(thrown))
        .orElseGet(() -> Fault.of(500, "internal-error"));
  }

  /** What a status alone tells, as the server itself sets it. */
  static Fault ofStatus(int status) {
    if (status == 503) {
      return Fault.retryable(status, CODES.get(status), SOON);
    }
    return status == 500
        ? Fault.of(500, "internal-error")
        : Fault.of(status, CODES.getOrDefault(status, "status-" + status));
  }

  private static Optional<Fault> known(Throwable thrown) {
    if (thrown instanceof Refused refused) {
      return Optional.of(refusal(refused));
    }
    if (thrown instanceof ParamException parameter) {
      return Optional.of(parameter(parameter));
    }
    if (thrown instanceof LoginWrong) {
      return Optional.of(Fault.of(401, "login-wrong"));
    }
    if (thrown instanceof WebApplicationException transport) {
      return Optional.of(transport(transport));
    }
    if (thrown instanceof ConstraintViolationException violations) {
      return Optional.of(Violations.fault(violations.getConstraintViolations()));
    }
    if (thrown instanceof EJBAccessException || thrown instanceof AccessLocalException) {
      return Optional.of(ofStatus(403));
    }
    return stored(thrown);
  }

  private static Optional<Fault> stored(Throwable thrown) {
    if (thrown instanceof OptimisticLockException) {
      return Optional.of(Fault.of(412, "stale"));
    }
    if (thrown instanceof PessimisticLockException || thrown instanceof LockTimeoutException) {
      return Optional.of(notLocked(thrown));
    }
    if (thrown instanceof SQLException sql) {
      return SqlFaults.of(sql);
    }
    if (SqlFaults.cutUnderDriver(thrown)) {
      return Optional.of(Fault.retryable(503, "database-unavailable", SOON));
    }
    // by name: the class is the server's own, and only one of its jars knows it
    return thrown.getClass().getSimpleName().equals("PoolingException")
        ? Optional.of(Fault.retryable(503, "database-unavailable", SOON))
        : Optional.empty();
  }

  /** The lock was somebody else's, unless the database says another reason. */
  private static Fault notLocked(Throwable thrown) {
    return Stream.iterate(thrown.getCause(), Objects::nonNull, Throwable::getCause)
        .limit(DEPTH)
        .filter(SQLException.class::isInstance)
        .flatMap(cause -> SqlFaults.of((SQLException) cause).stream())
        .findFirst()
        .orElseGet(() -> Fault.retryable(409, "lost-race", 1));
  }

  private static Fault refusal(Refused refused) {
    return new Fault(
        status(refused.reason()),
        refused.code(),
        refused.arguments(),
        refused.fields(),
        refused.facts(),
        retryAfter(refused),
        null);
  }

  static int status(Refused.Reason reason) {
    return switch (reason) {
      case INVALID -> 400;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case STALE -> 412;
      case RULE -> 422;
      case TOO_MANY -> 429;
      case UNAVAILABLE -> 503;
    };
  }

  private static Integer retryAfter(Refused refused) {
    if (refused.facts().get("retry_after") instanceof Number seconds) {
      return seconds.intValue();
    }
    return switch (refused.reason()) {
      case TOO_MANY, UNAVAILABLE -> SOON;
      default -> null;
    };
  }

  private static Fault parameter(ParamException e) {
    return e instanceof ParamException.PathParamException
        ? ofStatus(404)
        : new Fault(
            400,
            "field-invalid",
            List.of(e.getParameterName()),
            List.of(Refused.field(e.getParameterName(), "type", null, null)),
            Map.of(),
            null,
            null);
  }

  private static Fault transport(WebApplicationException e) {
    Fault fault = ofStatus(e.getResponse().getStatus());
    if (e instanceof NotAllowedException notAllowed) {
      return fault.allowing(
          notAllowed.getResponse().getAllowedMethods().stream()
              .sorted()
              .collect(Collectors.joining(", ")));
    }
    return fault;
  }
}
