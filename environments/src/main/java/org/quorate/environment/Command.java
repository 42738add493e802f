package org.quorate.environment;

import java.time.Duration;
import java.util.List;

/**
 * A command as data: a program and its arguments, never a line of shell.
 *
 * @param argv program and arguments, passed on exactly as they are
 * @param privileged whether it needs root; run through {@code sudo -n} when the login is another user
 * @param deadline it is ended on the host after this time
 * @param brief whether it ends at once by itself, so that nothing needs to stand by on the host to end it
 * @param outputLimitBytes output beyond this is dropped, and the outcome says so
 * @param input standard input, possibly empty
 */
public record Command(
    List<String> argv, boolean privileged, Duration deadline, boolean brief, int outputLimitBytes, String input) {
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final int OUTPUT_LIMIT_BYTES = 1 << 20;

  public Command {
    argv = List.copyOf(argv);
  }

  public static Command of(String... argv) {
    return new Command(List.of(argv), false, DEADLINE, false, OUTPUT_LIMIT_BYTES, "");
  }

  public static Command of(List<String> argv) {
    return new Command(argv, false, DEADLINE, false, OUTPUT_LIMIT_BYTES, "");
  }

  public Command asRoot() {
    return new Command(argv, true, deadline, brief, outputLimitBytes, input);
  }

  public Command within(Duration longest) {
    return new Command(argv, privileged, longest, brief, outputLimitBytes, input);
  }

  /** It ends at once by itself, like what prints the time: a guard for it would cost the host as much as itself. */
  public Command endingAtOnce() {
    return new Command(argv, privileged, deadline, true, outputLimitBytes, input);
  }

  /** Output beyond this is dropped. */
  public Command keeping(int bytes) {
    return new Command(argv, privileged, deadline, brief, bytes, input);
  }

  public Command reading(String standardInput) {
    return new Command(argv, privileged, deadline, brief, outputLimitBytes, standardInput);
  }
}
