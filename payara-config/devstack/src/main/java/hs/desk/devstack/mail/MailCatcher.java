package hs.desk.devstack.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import hs.desk.devstack.service.Service;
import hs.desk.devstack.service.Valve;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;

/** The SMTP side. What it caught stays readable on the {@link MailPage} while it is stopped. */
public final class MailCatcher implements Service {

  private final Inbox inbox = new Inbox();
  private final int port;
  private GreenMail server;
  private volatile Valve valve;

  public MailCatcher(int port) {
    this.port = port;
  }

  @Override
  public String name() {
    return "smtp";
  }

  @Override
  public void start() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server
        .getUserManager()
        .setMessageDeliveryHandler((mail, to) -> new InboxUser(inbox, to.getEmail()));
    server.start();
    try {
      valve = new Valve(name(), port, server.getSmtp().getPort());
    } catch (IOException e) {
      server.stop();
      throw new UncheckedIOException("SMTP did not come up: " + e.getMessage(), e);
    }
  }

  @Override
  public void stop() {
    if (valve != null) valve.close();
    if (server != null) server.stop();
    valve = null;
  }

  @Override
  public boolean alive() {
    return valve != null;
  }

  @Override
  public void freeze() {
    valve.shut();
  }

  @Override
  public void thaw() {
    valve.open();
  }

  @Override
  public OptionalLong pid() {
    return OptionalLong.empty();
  }

  public int port() {
    return port;
  }

  Inbox inbox() {
    return inbox;
  }
}
