package hs.desk.account.web;

import hs.desk.monitor.Topic;
import hs.desk.web.live.Connection;
import hs.desk.web.live.LiveHub;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.nio.ByteBuffer;

/** Live accounts (design.md §6, acc). One instance per connection. */
@ServerEndpoint("/ws/acc/")
public class AccountSocket {

  @Inject private LiveHub hub;

  private Connection connection;

  @OnOpen
  public void open(Session session) {
    connection = hub.state(session, Topic.ACC);
  }

  @OnMessage
  public void text(String part, boolean last) {
    connection.text(part, last);
  }

  @OnMessage
  public void binary(ByteBuffer part, boolean last) {
    connection.binary();
  }

  @OnClose
  public void close() {
    connection.gone();
  }

  @OnError
  public void error(Throwable fault) {
    if (connection != null) {
      connection.fault();
    }
  }
}
