package hs.desk.devstack.mail;

import hs.desk.devstack.service.LoopbackHttp;
import hs.desk.devstack.service.LoopbackHttp.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTTP side: a page for people, {@code /api/messages} for tests (design §9). */
public final class MailPage implements AutoCloseable {

  private static final Map<String, String> FILES =
      Map.of(
          "index.html", "text/html; charset=utf-8",
          "page.js", "text/javascript; charset=utf-8",
          "page.css", "text/css; charset=utf-8");
  private static final Pattern ONE = Pattern.compile("/api/messages/(\\d{1,18})");
  private static final Pattern LIMIT = Pattern.compile("(?:^|&)limit=(\\d{1,6})(?:&|$)");
  private static final Pattern FILTER = Pattern.compile("(?:^|&)filter=([^&]*)");

  private final Inbox inbox;
  private final LoopbackHttp http;

  public MailPage(MailCatcher catcher, int port) throws IOException {
    inbox = catcher.inbox();
    http = new LoopbackHttp("mail-page", port, this::answer);
  }

  public String url() {
    return "http://localhost:" + http.port() + "/";
  }

  @Override
  public void close() {
    http.close();
  }

  private Reply answer(String method, String path, String query) {
    Matcher one = ONE.matcher(path);
    if (path.equals("/api/messages")) {
      return switch (method) {
        case "GET" -> list(query == null ? "" : query);
        case "DELETE" -> clear();
        default -> Reply.sentence(405, "GET or DELETE.");
      };
    }
    if (one.matches() && method.equals("DELETE"))
      return Reply.empty(inbox.remove(Long.parseLong(one.group(1))) ? 204 : 404);
    return file(path.equals("/") ? "index.html" : path.substring(1));
  }

  /** All of them, or those with {@code filter} in subject, recipients or text, at most limit. */
  private Reply list(String query) {
    Matcher limit = LIMIT.matcher(query);
    Matcher filter = FILTER.matcher(query);
    return Reply.json(
        200,
        inbox.find(
            filter.find() ? filter.group(1) : "",
            limit.find() ? Integer.parseInt(limit.group(1)) : Integer.MAX_VALUE));
  }

  private Reply clear() {
    inbox.clear();
    return Reply.empty(204);
  }

  private static Reply file(String name) {
    String type = FILES.get(name);
    if (type == null) return Reply.sentence(404, "No such page.");
    try (InputStream in = MailPage.class.getResourceAsStream(name)) {
      return new Reply(200, type, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
