package hs.desk.web.live;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Starts the live half with the application and ends it with a word to every client. */
@WebListener
public class LiveStart implements ServletContextListener {

  @Inject private LiveHub hub;
  @Inject private RightsWatch rights;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    hub.start();
    rights.start();
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    try {
      rights.stop();
      hub.stop();
    } catch (Exception e) {
      throw new IllegalStateException("live sockets were not ended in order", e);
    }
  }
}
