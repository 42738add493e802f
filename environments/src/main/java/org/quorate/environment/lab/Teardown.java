package org.quorate.environment.lab;

import com.github.dockerjava.api.DockerClient;
import java.util.concurrent.atomic.AtomicBoolean;

/** Removes a lab exactly once: when it is closed, when its start fails, or when this process is told to end. */
final class Teardown {
  private final DockerClient engine;
  private final String run;
  private final AtomicBoolean due = new AtomicBoolean(true);
  private final Thread atExit = new Thread(this::now, "lab-teardown");

  Teardown(DockerClient engine, String run) {
    this.engine = engine;
    this.run = run;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  void now() {
    if (due.getAndSet(false)) {
      new Sweep(engine).remove(run);
      forgetHook();
    }
  }

  /** The lab stays when this process ends. */
  void waive() {
    due.set(false);
    forgetHook();
  }

  private void forgetHook() {
    if (Thread.currentThread() != atExit) {
      try {
        Runtime.getRuntime().removeShutdownHook(atExit);
      } catch (IllegalStateException endingAnyway) {
        // The hook finds that nothing is due.
        due.set(false);
      }
    }
  }
}
