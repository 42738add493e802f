package org.quorate.environment.lab;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Waits for work that several threads do, and can be interrupted in it. */
final class Together {
  private static final long LONGEST_ENDING_SECONDS = 12;

  private Together() {}

  /** @throws LabFailure of the first that failed, or when this thread is interrupted */
  static void await(String what, Collection<? extends CompletableFuture<?>> work) {
    try {
      CompletableFuture.allOf(work.toArray(CompletableFuture[]::new)).get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof LabFailure known
          ? known : new LabFailure("%s: %s".formatted(what, Causes.of(failed)), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new LabFailure(what + ": interrupted", interrupted);
    }
  }

  /** Tells workers to stop, and gives them time to put away what they have begun. */
  static void end(ExecutorService workers) {
    workers.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      workers.awaitTermination(LONGEST_ENDING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException again) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
