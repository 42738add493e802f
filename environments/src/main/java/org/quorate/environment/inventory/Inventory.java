package org.quorate.environment.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;

/**
 * An environment file that was found good.
 *
 * @param file where it was read
 * @param system which of the documented clusters it is, such as {@code bsfg}
 * @param name the environment's own name, typed by operators to confirm a drill
 * @param hosts by role, in the order of the file
 * @param document the whole file as data, for criteria; without secrets
 */
public record Inventory(
    Path file,
    String system,
    String name,
    Kind kind,
    Disruption disruption,
    Map<String, HostEntry> hosts,
    JsonNode document) {

  /** A file of this machine that the environment file names: relative to the folder of that file. */
  public Path path(String named) {
    return file.resolveSibling(named);
  }

  /** Whether these are real hosts or simulated ones. */
  public enum Kind {
    LIVE,
    LAB
  }

  /** What may be disturbed. */
  public enum Disruption {
    FORBIDDEN,
    DRILLS,
    EXPENDABLE
  }

  /**
   * How to reach one host.
   *
   * @param sudo whether commands that need root go through {@code sudo -n}
   */
  public record HostEntry(
      String role, String hostname, String address, int port, String user, Path key, Path knownHosts, boolean sudo) {}
}
