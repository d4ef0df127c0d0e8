package hs.desk.check;

/** What is checked; ending or stopping something never is. */
public enum CheckedAct {
  CREATE,
  SUBMIT,
  AMEND,
  APPROVE,
  FILL
}
