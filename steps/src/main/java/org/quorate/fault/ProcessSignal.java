package org.quorate.fault;

import org.quorate.environment.Command;

/** Signals to every process of a program, by its exact name (signal(7), pkill(1)). */
public final class ProcessSignal {
  /** What the process of a JetStream server is called. */
  public static final String JETSTREAM = "nats-server";

  private ProcessSignal() {}

  /** It gets to do nothing more. Fails when no such process runs, as the others do. */
  static Command kill(String program) {
    return signal("KILL", program);
  }

  /** It does nothing until it may go on; its connections stay open and nobody answers on them. */
  public static Command stop(String program) {
    return signal("STOP", program);
  }

  /** It goes on as if no time had passed. */
  public static Command goOn(String program) {
    return signal("CONT", program);
  }

  private static Command signal(String signal, String program) {
    return Command.of("pkill", "--signal", signal, "--exact", program);
  }
}
