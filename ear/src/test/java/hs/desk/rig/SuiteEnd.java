package hs.desk.rig;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops what the suite started when its last test is over. */
public final class SuiteEnd implements LauncherSessionListener {

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    Suite.close();
  }
}
