package hs.desk.monitor;

import java.util.Map;

/** Told by the engine what each reading of the feed cost. */
public interface WorkLog {

  /**
   * @param changes rows of the feed that changed
   * @param recomputed rows of each topic that were made anew because of it
   * @param published rows that say something else now, removals included
   */
  void worked(int changes, Map<Topic, Integer> recomputed, int published);
}
