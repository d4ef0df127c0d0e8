package hs.desk.web.live;

import hs.desk.chat.NewMessage;

/** Takes what is said on a socket; refuses what may not be said. Runs on the socket's thread. */
@FunctionalInterface
public interface Speech {

  void say(String username, NewMessage message);
}
