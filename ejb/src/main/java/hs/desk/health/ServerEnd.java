package hs.desk.health;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells when the server begins to stop, while it still takes calls: an application by itself hears
 * of it when it is gone for callers already. Payara tells its own modules by an interface that is
 * no part of any contract; where that is not as expected, nothing is told.
 */
public final class ServerEnd implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(ServerEnd.class.getName());
  private static final String EVENTS = "org.glassfish.api.event.Events";
  private static final String LISTENER = "org.glassfish.api.event.EventListener";
  private static final String PREPARE_SHUTDOWN = "prepare_shutdown";

  private final Runnable before;
  private Object events;
  private Object listener;

  /**
   * @param before run once; the server waits for it
   */
  public ServerEnd(Runnable before) {
    this.before = before;
    try {
      Class<?> globals = Class.forName("org.glassfish.internal.api.Globals");
      events = globals.getMethod("get", Class.class).invoke(null, Class.forName(EVENTS));
      Class<?> type = Class.forName(LISTENER);
      listener =
          Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, this::called);
      call("register");
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      LOG.log(Level.INFO, "the server does not tell when it stops: {0}", e.toString());
      events = null;
    }
  }

  private void call(String method) throws ReflectiveOperationException {
    Class.forName(EVENTS).getMethod(method, Class.forName(LISTENER)).invoke(events, listener);
  }

  private Object called(Object proxy, Method method, Object[] arguments) throws Throwable {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> "hs-desk";
      default -> told(arguments[0]);
    };
  }

  private Object told(Object event) throws IllegalAccessException, NoSuchMethodException {
    try {
      Method name = event.getClass().getMethod("name");
      if (PREPARE_SHUTDOWN.equals(name.invoke(event))) {
        before.run();
      }
    } catch (InvocationTargetException e) {
      LOG.log(Level.FINE, "an event without a name", e);
    }
    return null;
  }

  /** Is told nothing more. */
  @Override
  public void close() {
    try {
      if (events != null) {
        call("unregister");
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.log(Level.FINE, "the server keeps telling", e);
    }
  }
}
