package hs.desk.web.json;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;

/** The body has more than {@link BodyLimit#BYTES}. */
public class BodyTooLarge extends ClientErrorException {

  private static final long serialVersionUID = 1L;

  public BodyTooLarge() {
    super(Status.REQUEST_ENTITY_TOO_LARGE);
  }
}
