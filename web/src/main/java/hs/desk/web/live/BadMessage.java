package hs.desk.web.live;

/** A client's message that is not one of the contract's; the socket is closed with 4400. */
final class BadMessage extends Exception {

  private static final long serialVersionUID = 1L;

  BadMessage(String detail) {
    super(detail);
  }
}
