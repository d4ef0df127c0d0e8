package hs.desk.devstack.service;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** The same done to several services side by side. */
public final class Together {

  private Together() {}

  /** Returns when all are done; of several failures the first is thrown. */
  public static <S extends Service> void run(List<S> services, Consumer<S> act) {
    CompletableFuture<?>[] acts =
        services.stream().map(service -> async(service, act)).toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(acts).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static <S extends Service> CompletableFuture<Void> async(S service, Consumer<S> act) {
    return CompletableFuture.runAsync(
        () -> act.accept(service), work -> new Thread(work, "for-" + service.name()).start());
  }
}
