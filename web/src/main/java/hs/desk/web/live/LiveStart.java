package hs.desk.web.live;

import hs.desk.health.Departure;
import hs.desk.health.ServerEnd;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;

/** Starts the live half with the application and ends it with a word to every client. */
@WebListener
public class LiveStart implements ServletContextListener {

  private static final Duration LONGEST_CALL = Duration.ofSeconds(8);

  @Inject private LiveHub hub;
  @Inject private RightsWatch rights;
  @Inject private Departure departure;

  private ServerEnd end;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    hub.start();
    rights.start();
    end = new ServerEnd(this::depart);
  }

  private void depart() {
    departure.begin();
    hub.depart();
    departure.awaitIdle(LONGEST_CALL);
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    end.close();
    try {
      rights.stop();
      hub.stop();
    } catch (Exception e) {
      throw new IllegalStateException("live sockets were not ended in order", e);
    }
  }
}
