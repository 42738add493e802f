package org.quorate.safeguard;

import java.time.Duration;
import java.util.Optional;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;

/** The clock of a host beside that of this machine. */
public final class HostTime {
  static final Command CLOCK = Command.of("date", "+%s.%N");
  private static final double NANOS = 1e9;

  private HostTime() {}

  /** @return how it is off by more than the limit for every moment at which the host may have read its clock */
  public static Optional<String> off(Host host, Duration limit) {
    double before = System.currentTimeMillis() / 1e3;
    Outcome read = host.run(CLOCK);
    double after = System.currentTimeMillis() / 1e3;
    double most = limit.toNanos() / NANOS;
    try {
      double clock = Double.parseDouble(read.out().strip());
      double off = clock < before ? clock - before : Math.max(0, clock - after);
      return read.succeeded() && Math.abs(off) <= most ? Optional.empty()
          : Optional.of("off by %.3f s".formatted(off));
    } catch (NumberFormatException e) {
      // A clock that cannot be read is within no limit.
      return Optional.of("cannot be read: %s %s".formatted(read.answer(), read.err().strip()));
    }
  }
}
