package hs.desk.monitor;

import java.util.List;

/**
 * How a table of the feed differs from the reading before.
 *
 * @param gone rows as they were
 */
record Difference<R>(List<R> changed, List<R> gone) {

  static <R> Difference<R> none() {
    return new Difference<>(List.of(), List.of());
  }

  int size() {
    return changed.size() + gone.size();
  }
}
