package hs.desk.web.security;

import fish.payara.security.annotations.RealmIdentityStoreDefinition;
import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.user.service.PasswordCheck;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Checks a password against the server's realm {@code ldap}. The realm says "wrong" also when its
 * directory is down, so a "wrong" is believed only when the directory answers us; and it may wait
 * for ever, so it is asked on a thread of the server's and given up in time.
 */
@ApplicationScoped
@RealmIdentityStoreDefinition("ldap")
public class RealmPassword implements PasswordCheck {

  /** Questions that may be open; a frozen directory keeps no more threads than this. */
  private static final int AT_ONCE = 16;

  private final Semaphore free = new Semaphore(AT_ONCE);

  @Inject private IdentityStoreHandler realm;
  @Inject private DirectoryProbe probe;

  /** Named for the whole application: in an EAR a bean may ask for this while it serves a call. */
  @Resource(name = "java:app/env/hs.desk/password-threads")
  private ManagedExecutorService threads;

  @Override
  public boolean isRight(String username, String password, Duration within) {
    long start = System.nanoTime();
    if (answer(username, password, probe.atMost(within))) {
      return true;
    }
    Duration left = within.minusNanos(System.nanoTime() - start);
    if (left.isNegative() || !probe.answers(left)) {
      throw unavailable();
    }
    return false;
  }

  private boolean answer(String username, String password, Duration within) {
    if (!free.tryAcquire()) {
      throw unavailable();
    }
    Future<Boolean> answer;
    try {
      answer = threads.submit(() -> ask(username, password));
    } catch (RuntimeException e) {
      free.release();
      throw unavailable();
    }
    return await(answer, within);
  }

  private boolean ask(String username, String password) {
    try {
      var credential = new UsernamePasswordCredential(username, password);
      return realm.validate(credential).getStatus() == Status.VALID;
    } finally {
      free.release();
    }
  }

  private static boolean await(Future<Boolean> answer, Duration within) {
    try {
      return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw unavailable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the realm failed", e.getCause());
    }
  }

  private static Refused unavailable() {
    return Refused.of(Reason.UNAVAILABLE, "directory-unavailable");
  }
}
