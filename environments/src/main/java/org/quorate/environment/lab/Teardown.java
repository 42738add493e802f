package org.quorate.environment.lab;

import com.github.dockerjava.api.DockerClient;
import java.util.concurrent.atomic.AtomicBoolean;
import org.quorate.environment.Interruption;
import org.quorate.environment.Interruption.Registration;

/** Removes a lab exactly once: when it is closed, when its start fails, or when this process is told to end. */
final class Teardown {
  private final DockerClient engine;
  private final String run;
  private final AtomicBoolean due = new AtomicBoolean(true);
  private final Registration work;

  Teardown(DockerClient engine, String run) {
    this.engine = engine;
    this.run = run;
    this.work = Interruption.ofThisProcess().working(this::now);
  }

  void now() {
    // Whoever interrupted this thread wants the lab gone; the engine's client would give up at once.
    boolean interrupted = Thread.interrupted();
    try (Registration ending = work) {
      if (due.getAndSet(false)) {
        new Sweep(engine).remove(run);
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The lab stays when this process ends. */
  void waive() {
    due.set(false);
    work.close();
  }
}
