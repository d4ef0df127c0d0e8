package hs.desk.event.service;

import jakarta.ejb.ApplicationException;

/** What an act read before its transaction is no longer true; {@link Acts} reads it again. */
@ApplicationException(rollback = true)
public class StartOver extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
