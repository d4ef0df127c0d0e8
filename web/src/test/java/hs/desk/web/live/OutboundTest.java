package hs.desk.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The portable way out, on a session that is none of Tyrus's. */
class OutboundTest {

  private final List<String> sent = new ArrayList<>();
  private SendHandler handler;
  private final Session session = session(this::sendText);

  private Object sendText(Object[] arguments) {
    sent.add((String) arguments[0]);
    handler = (SendHandler) arguments[1];
    return null;
  }

  @Test
  void isTakenWhereTheServerIsAnother() {
    assertThat(RawOutbound.of(session, Runnable::run)).isEmpty();
  }

  @Test
  void isDoneWhenTheServerSaysSo() {
    CompletableFuture<?> result = new SessionOutbound(session, Runnable::run).send(Frame.of("持仓"));
    assertThat(sent).containsExactly("持仓");
    assertThat(result).isNotDone();
    handler.onResult(new SendResult());
    assertThat(result).isCompleted();
  }

  @Test
  void failsWhenTheServerSaysSo() {
    CompletableFuture<?> result = new SessionOutbound(session, Runnable::run).send(Frame.of("x"));
    handler.onResult(new SendResult(new IOException("reset")));
    assertThat(result).isCompletedExceptionally();
  }

  @Test
  void failsWhenTheConnectionClosesInThatMoment() {
    Session closing =
        session(
            arguments -> {
              throw new IllegalStateException("The connection has been closed.");
            });
    assertThat(new SessionOutbound(closing, Runnable::run).send(Frame.of("x")))
        .isCompletedExceptionally();
  }

  /** What the remote does with the arguments of a send. */
  private interface Sends {
    Object with(Object[] arguments);
  }

  private static Session session(Sends sends) {
    RemoteEndpoint.Async remote =
        proxy(RemoteEndpoint.Async.class, (self, method, arguments) -> sends.with(arguments));
    return proxy(
        Session.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getAsyncRemote" -> remote;
              case "getNegotiatedExtensions" -> List.of();
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    ClassLoader loader = OutboundTest.class.getClassLoader();
    return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, handler));
  }
}
