package hs.desk.web.live;

import hs.desk.Refused;
import hs.desk.chat.NewMessage;
import hs.desk.event.service.RequestId;
import hs.desk.web.live.Request.Ping;
import hs.desk.web.live.Request.Say;
import hs.desk.web.live.Request.Subscribe;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The server's side of one socket: hands what arrives to the reactor. */
public final class Connection {

  private static final Logger LOG = Logger.getLogger(Connection.class.getName());

  private final LiveSocket socket;
  private final Reactor reactor;
  private final Inbox inbox;
  private final Function<String, Set<String>> permitted;
  private final Speech speech;
  private final Runnable forget;
  private boolean ended;

  /**
   * @param permitted codes of the products a user may see now; refuses at once while that cannot be
   *     known
   * @param speech takes what is said; null where nothing can be
   * @param forget run when the connection is gone
   */
  Connection(
      LiveSocket socket,
      Reactor reactor,
      Inbox inbox,
      Function<String, Set<String>> permitted,
      Speech speech,
      Runnable forget) {
    this.socket = socket;
    this.reactor = reactor;
    this.inbox = inbox;
    this.permitted = permitted;
    this.speech = speech;
    this.forget = forget;
  }

  /** One part of a text message. */
  public void text(String part, boolean last) {
    if (ended) {
      return;
    }
    try {
      String message = inbox.take(part, last);
      if (message != null) {
        take(Requests.read(message));
      }
    } catch (Inbox.Excess e) {
      end(e.ending());
    } catch (BadMessage e) {
      end(Ending.badMessage(e.getMessage()));
    }
  }

  /** An answer to a question of the desk; all others say nothing. */
  public void pong(ByteBuffer number) {
    int answer = number.remaining() == Integer.BYTES ? number.getInt(number.position()) : 0;
    if (socket.awaits(answer)) {
      reactor.hand(socket, s -> s.answered(answer));
    }
  }

  private void take(Request request) throws BadMessage {
    long now = System.nanoTime();
    if (request instanceof Ping) {
      reactor.hand(socket, s -> s.ping(now));
    } else if (request instanceof Subscribe wanted) {
      subscribe(wanted, now);
    } else if (request instanceof Say said) {
      say(said.message());
    }
  }

  private void subscribe(Subscribe wanted, long now) {
    try {
      Set<String> products = permitted.apply(socket.caller().username());
      reactor.hand(socket, s -> s.subscribe(wanted, products, now));
    } catch (RuntimeException failure) {
      LOG.log(Level.FINE, "rights cannot be read", failure);
      end(Ending.UNAVAILABLE);
    }
  }

  /** The sender is told by the event, like everybody; a refusal ends the socket. */
  private void say(NewMessage message) throws BadMessage {
    if (speech == null) {
      throw new BadMessage("unknown op");
    }
    RequestId.bind(socket.caller().requestId());
    try {
      speech.say(socket.caller().username(), message);
    } catch (Refused refused) {
      end(Ending.refused(refused));
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "a message could not be kept", failure);
      end(Ending.UNAVAILABLE);
    } finally {
      RequestId.clear();
    }
  }

  /** The contract knows text only. */
  public void binary() {
    end(Ending.badMessage("not text"));
  }

  /** The server failed on this connection. */
  public void fault() {
    end(Ending.FAULT);
  }

  void end(Ending why) {
    ended = true;
    reactor.hand(socket, s -> s.end(why));
  }

  /** The connection is closed, by whomever. */
  public void gone() {
    forget.run();
    reactor.hand(socket, LiveSocket::gone);
  }
}
