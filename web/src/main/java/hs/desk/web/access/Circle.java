package hs.desk.web.access;

/** Among whom the roles of a call are looked for, and who refuses the others. */
public enum Circle {
  /** Everybody, without a log-in. */
  EVERYBODY,

  /** Whoever is logged in. */
  LOGGED_IN,

  /**
   * Who has a role on the product that the call names or that its entity belongs to; of several
   * products, the answer shows those. A product that is not the caller's is 404 like one that does
   * not exist, one of his without the role 403. Only the service knows the product, so it decides.
   */
  ON_PRODUCT,

  /** Who has the role on any product; the call names none. Others are 403 before it is read. */
  ANYWHERE
}
