package hs.desk.web.error;

import jakarta.ws.rs.NotAuthorizedException;

/** Name or password is wrong; which of them is not told. */
public class LoginWrong extends NotAuthorizedException {

  private static final long serialVersionUID = 1L;

  public LoginWrong() {
    super("Bearer");
  }
}
