package hs.desk.web.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The way out by what every server has. */
class SessionOutbound implements Outbound {

  private static final Logger LOG = Logger.getLogger(SessionOutbound.class.getName());

  private final Session session;
  private final Executor closing;

  /**
   * @param closing closes are done here, because some wait for the client
   */
  SessionOutbound(Session session, Executor closing) {
    this.session = session;
    this.closing = closing;
  }

  @Override
  public CompletableFuture<?> send(Frame frame) {
    CompletableFuture<Void> sent = new CompletableFuture<>();
    try {
      session
          .getAsyncRemote()
          .sendText(
              frame.text(),
              result -> {
                if (result.isOK()) {
                  sent.complete(null);
                } else {
                  sent.completeExceptionally(result.getException());
                }
              });
    } catch (RuntimeException e) {
      sent.completeExceptionally(e);
    }
    return sent;
  }

  @Override
  public void ask(int number) {
    try {
      session.getAsyncRemote().sendPing(ByteBuffer.allocate(Integer.BYTES).putInt(0, number));
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.FINE, "asking a socket that is gone", e);
    }
  }

  @Override
  public void close(Ending ending) {
    closing.execute(
        () -> {
          try {
            session.close(
                new CloseReason(CloseCodes.getCloseCode(ending.closeCode()), ending.code()));
          } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "closing a socket that is gone", e);
          }
        });
  }
}
