package hs.desk.web.error;

import hs.desk.Refused;
import java.util.List;
import java.util.Map;

/**
 * A failure before it is put into words.
 *
 * @param arguments fill the text of the code
 * @param retryAfter seconds after which trying again may help, or null
 * @param allow methods the resource has, comma separated, or null
 */
record Fault(
    int status,
    String code,
    List<String> arguments,
    List<Refused.Field> fields,
    Map<String, Object> facts,
    Integer retryAfter,
    String allow) {

  static Fault of(int status, String code) {
    return new Fault(status, code, List.of(), List.of(), Map.of(), null, null);
  }

  static Fault of(int status, String code, List<Refused.Field> fields) {
    return new Fault(status, code, List.of(), fields, Map.of(), null, null);
  }

  static Fault retryable(int status, String code, int seconds) {
    return new Fault(status, code, List.of(), List.of(), Map.of(), seconds, null);
  }

  Fault allowing(String methods) {
    return new Fault(status, code, arguments, fields, facts, retryAfter, methods);
  }

  /** Whether it is ours to mend, and not the caller's. */
  boolean isBug() {
    return status == 500;
  }
}
