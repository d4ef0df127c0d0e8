package hs.desk.user.service;

/**
 * Log-ins that one lock denied.
 *
 * @param name the last that was tried
 * @param source the address that tried it last
 * @param locked which of the two is locked: {@code username} or {@code source}; {@code several} for
 *     tries of several locks, whose names are not told
 * @param tries how many
 */
public record DeniedTries(String name, String source, String locked, int tries) {

  static final String SEVERAL = "several";

  /** Of one lock the same. */
  String lock() {
    return locked + ' ' + (locked.equals("source") ? source : name);
  }

  DeniedTries plus(DeniedTries later) {
    return new DeniedTries(later.name, later.source, later.locked, tries + later.tries);
  }

  DeniedTries ofSeveral() {
    return new DeniedTries(SEVERAL, SEVERAL, SEVERAL, tries);
  }
}
