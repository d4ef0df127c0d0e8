package hs.desk.web.live;

import jakarta.websocket.Session;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The way out on Tyrus, which takes a frame that is encoded already: one encoding serves all
 * sockets that are sent the same, a quarter of the cost of the portable way. It needs a field that
 * is not part of any contract; where that is not as expected, the portable way is taken. No
 * extension may be negotiated, for such a frame bypasses them.
 */
final class RawOutbound extends SessionOutbound {

  private static final Logger LOG = Logger.getLogger(RawOutbound.class.getName());

  private final MethodHandle sendRawFrame;

  private RawOutbound(Session session, Executor closing, MethodHandle sendRawFrame) {
    super(session, closing);
    this.sendRawFrame = sendRawFrame;
  }

  /** Empty when the session is not one of a Tyrus that can. */
  static Optional<Outbound> of(Session session, Executor closing) {
    if (!session.getNegotiatedExtensions().isEmpty()) {
      return Optional.empty();
    }
    try {
      Object remote = session.getAsyncRemote();
      Field field = remote.getClass().getSuperclass().getDeclaredField("webSocket");
      field.setAccessible(true);
      Object webSocket = field.get(remote);
      MethodHandle send =
          MethodHandles.publicLookup()
              .unreflect(webSocket.getClass().getMethod("sendRawFrame", ByteBuffer.class))
              .bindTo(webSocket);
      return CompletableFuture.class.isAssignableFrom(tyrusFuture(webSocket))
          ? Optional.of(new RawOutbound(session, closing, send))
          : Optional.empty();
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.log(Level.INFO, "frames are sent the portable way: {0}", e.toString());
      return Optional.empty();
    }
  }

  /** The future such a frame answers with; its completion is all that tells of a slow client. */
  private static Class<?> tyrusFuture(Object webSocket) throws ClassNotFoundException {
    ClassLoader loader = webSocket.getClass().getClassLoader();
    return Class.forName("org.glassfish.tyrus.core.TyrusFuture", false, loader);
  }

  @Override
  public CompletableFuture<?> send(Frame frame) {
    try {
      return (CompletableFuture<?>) sendRawFrame.invoke(frame.encoded());
    } catch (Throwable e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
