package org.quorate.environment.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The process a lab belongs to, told apart from another that was given the same id later.
 *
 * @param machine where it runs
 * @param boot which boot of that machine
 * @param started when the process started, in milliseconds
 */
public record Owner(String machine, String boot, long process, long started) {
  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
  private static final int PARTS = 4;

  public static Owner thisProcess() {
    ProcessHandle self = ProcessHandle.current();
    return new Owner(machineName(), bootId(), self.pid(), started(self));
  }

  /** As the labels of what belongs to it say. */
  public String label() {
    return String.join("/", machine, boot, String.valueOf(process), String.valueOf(started));
  }

  static Optional<Owner> read(String label) {
    String[] parts = label.split("/");
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Owner(parts[0], parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3])));
    } catch (NumberFormatException garbled) {
      return Optional.empty();
    }
  }

  /** Whether it is certain that this process is gone, as seen by {@code self}; of other machines nothing is certain. */
  boolean gone(Owner self) {
    if (!machine.equals(self.machine)) {
      return false;
    }
    return !boot.equals(self.boot) || ProcessHandle.of(process).filter(handle -> started(handle) == started).isEmpty();
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static String machineName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }

  private static String bootId() {
    try {
      return Files.readString(BOOT).strip();
    } catch (IOException elsewhere) {
      return "unknown";
    }
  }
}
