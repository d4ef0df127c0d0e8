package hs.desk;

/** Two people who edit one thing: the second is told. */
public final class Versions {

  private Versions() {}

  /**
   * Refuses {@code STALE}, naming the current version, unless the caller saw the current one.
   *
   * @param seen what the caller acts on; null when he does not say
   */
  public static void require(Long seen, long current) {
    if (seen != null && seen != current) {
      throw Refused.of(Refused.Reason.STALE, "stale").with("current_version", current);
    }
  }
}
