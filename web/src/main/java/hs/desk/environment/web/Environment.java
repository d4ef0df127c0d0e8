package hs.desk.environment.web;

/** What a desk is for, so that nobody takes one for another. */
public enum Environment {
  /** Real money. */
  PRODUCTION,

  /** Where a release is tried before it is production's. */
  UAT,

  /** Invented people, products and prices. */
  DEMO
}
