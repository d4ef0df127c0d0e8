package hs.desk.bus;

/** What may have changed. */
public enum Channel {
  /** Events were numbered. */
  EVENTS,
  /** A session began or ended. */
  SESSIONS,
  /** A role was granted or revoked. */
  ROLES,
  /** A product's state or settings changed. */
  PRODUCTS,
  /** Mail waits to be sent. */
  MAIL
}
