package hs.desk.web.trace;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** The log line of a request: one JSON object on one line. */
final class RequestLine {

  private RequestLine() {}

  /**
   * @param user null for a stranger
   */
  static String of(
      String method, String path, int status, long millis, String user, String requestId) {
    StringBuilder line = new StringBuilder(160).append('{');
    text(line, "method", method);
    text(line.append(','), "path", path);
    line.append(",\"status\":").append(status).append(",\"ms\":").append(millis).append(',');
    text(line, "user", user == null ? "-" : user);
    text(line.append(','), "request_id", requestId);
    return line.append('}').toString();
  }

  /** JSON escapes control characters; the line separators of Unicode it would leave. */
  private static void text(StringBuilder line, String name, String value) {
    line.append('"').append(name).append("\":\"");
    for (char one : JsonStringEncoder.getInstance().quoteAsString(value)) {
      line.append(one == '\u2028' || one == '\u2029' || one == '\u0085' ? '?' : one);
    }
    line.append('"');
  }
}
