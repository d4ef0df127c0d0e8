package hs.desk.check;

/** What is checked; ending or stopping something never is. */
public enum CheckedAct {
  CREATE,
  SUBMIT,
  AMEND,
  /** An approver says yes, to an instruction or to an amendment. */
  APPROVE,
  /** A trader lets an amendment come into force. */
  ACCEPT,
  /** A trader books by hand; what the feed says and what is taken back are facts. */
  FILL;

  /** Whether it decides what its author was asked about already, and may have acknowledged. */
  public boolean decides() {
    return this == APPROVE || this == ACCEPT;
  }
}
