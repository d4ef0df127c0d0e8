package hs.desk.bus;

/**
 * Ends with {@link #close()}, which throws nothing: the server refuses to deploy a bean whose
 * {@code @PreDestroy} method throws a checked exception.
 */
@FunctionalInterface
public interface Registration extends AutoCloseable {

  @Override
  void close();
}
