package hs.desk.chat.web;

import hs.desk.chat.service.Chat;
import hs.desk.web.live.Connection;
import hs.desk.web.live.LiveHub;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.nio.ByteBuffer;

/** The chat (design.md §6, chat). One instance per connection. */
@ServerEndpoint("/ws/chat/")
public class ChatSocket {

  @Inject private LiveHub hub;
  @EJB private Chat chat;

  private Connection connection;

  @OnOpen
  public void open(Session session) {
    connection = hub.chat(session, chat::say);
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
