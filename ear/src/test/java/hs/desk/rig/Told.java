package hs.desk.rig;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/**
 * An answer as the description speaks of it.
 *
 * @param uri with the path as it was sent
 * @param type media type without parameters; empty where none is said
 * @param allow whether it names the methods that are allowed
 */
record Told(String method, URI uri, int status, String type, boolean allow, String body) {

  /** What no path of ours holds, encoded: control characters, slashes, bytes that are not UTF-8. */
  private static final Pattern NO_TEXT =
      Pattern.compile("(?i)%([01][0-9a-f]|2f|5c|7f|c[01]|f[5-f]|c[2-9a-f](?!%[89ab]))");

  static <T> Told of(HttpResponse<T> response, String body) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    return new Told(
        response.request().method(),
        response.request().uri(),
        response.statusCode(),
        type.replaceFirst("\\s*;.*", ""),
        response.headers().firstValue("Allow").isPresent(),
        body);
  }

  /** Whether the server refused the path itself, before there was an application. */
  boolean refusedUnread() {
    return status == 400 && body.isEmpty() && NO_TEXT.matcher(uri.getRawPath()).find();
  }

  boolean isJson() {
    return type.endsWith("json");
  }

  @Override
  public String toString() {
    return method + " " + uri.getRawPath() + " -> " + status;
  }
}
