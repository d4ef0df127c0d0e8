package hs.desk.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Rule 2. */
class WatchTest {

  private interface Question {
    void ask() throws Exception;
  }

  private final AtomicLong now = new AtomicLong();
  private volatile Question database = () -> {};
  private final Watch watch = new Watch("strategy", source(), now::get);

  private DataSource source() {
    Statement statement =
        of(
            Statement.class,
            (proxy, method, arguments) -> {
              if (method.getName().equals("execute")) {
                database.ask();
                return true;
              }
              return null;
            });
    Connection connection =
        of(
            Connection.class,
            (proxy, method, arguments) ->
                method.getName().equals("createStatement") ? statement : null);
    return of(DataSource.class, (proxy, method, arguments) -> connection);
  }

  private static <T> T of(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Test
  void aFailureIsNoAnswerUntilTheNextAnswer() {
    assertThat(watch.answers()).isTrue();
    database =
        () -> {
          throw new SQLException("away");
        };
    watch.ask();
    assertThat(watch.answers()).isFalse();
    database = () -> {};
    watch.ask();
    assertThat(watch.answers()).isTrue();
  }

  @Test
  void aFaultOfTheDriverIsNoAnswerEither() {
    database =
        () -> {
          throw new IllegalStateException("fault");
        };
    watch.ask();
    assertThat(watch.answers()).isFalse();
    database = () -> {};
    watch.ask();
    now.addAndGet(5_000_000_000L);
    assertThat(watch.answers()).isTrue();
  }

  @Test
  void aQuestionThatWaitsTooLongIsNoAnswer() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch thawed = new CountDownLatch(1);
    database =
        () -> {
          asked.countDown();
          thawed.await();
        };
    Thread thread = new Thread(watch::ask);
    thread.start();
    asked.await();
    assertThat(watch.answers()).isTrue();
    now.addAndGet(1_000_000_000L);
    assertThat(watch.answers()).isFalse();
    thawed.countDown();
    Awaitility.await().until(watch::answers);
    thread.join();
  }
}
