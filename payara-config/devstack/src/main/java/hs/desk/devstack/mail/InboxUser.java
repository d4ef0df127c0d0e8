package hs.desk.devstack.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** Everybody mail is sent to: puts it into the one inbox instead of a mailbox each. */
record InboxUser(Inbox inbox, String email) implements GreenMailUser {

  @Override
  public String getEmail() {
    return email;
  }

  @Override
  public String getLogin() {
    return email;
  }

  @Override
  public void deliver(MovingMessage message) {
    inbox.add(message);
  }

  @Override
  public void deliver(MimeMessage message) {
    throw new UnsupportedOperationException("mail comes by SMTP only");
  }

  @Override
  public void create() {
    // there is no mailbox to make
  }

  @Override
  public void delete() {
    // nor one to delete
  }

  @Override
  public String getPassword() {
    return "";
  }

  @Override
  public void setPassword(String password) {
    // nobody logs in
  }

  @Override
  public void authenticate(String password) {
    // SMTP on loopback asks for no password
  }

  @Override
  public String getQualifiedMailboxName() {
    return email;
  }
}
