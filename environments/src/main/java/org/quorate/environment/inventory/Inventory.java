package org.quorate.environment.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

  /** Where secrets are that hosts may show and no record may have. */
  public List<SecretReference> secrets() {
    List<SecretReference> secrets = new ArrayList<>();
    document.path("secrets").forEach(each -> secrets.add(SecretReference.of(each.asText(), file, "secret of the zone")));
    return secrets;
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
   * @param jumps hosts to go through, the first one first
   * @param sudo whether commands that need root go through {@code sudo -n}
   */
  public record HostEntry(
      String role,
      String hostname,
      String address,
      int port,
      String user,
      Login login,
      Path knownHosts,
      List<HostEntry> jumps,
      boolean sudo) {

    public HostEntry {
      jumps = List.copyOf(jumps);
    }

    /** The file of the first key; only for hosts that have one, such as those of a lab. */
    public Path key() {
      return login.keys().get(0).file();
    }
  }

  /**
   * What to log in with.
   *
   * @param keys private keys, tried in this order
   * @param agent whether the keys of the SSH agent are offered too
   * @param passphrase of the keys that have one
   */
  public record Login(List<SecretReference> keys, boolean agent, Optional<SecretReference> passphrase) {
    public Login {
      keys = List.copyOf(keys);
    }

    /** One key without a passphrase. */
    public static Login key(Path file) {
      return new Login(List.of(SecretReference.file(file)), false, Optional.empty());
    }

    /** In words, for messages. */
    public String shown() {
      String named = keys.stream().map(SecretReference::toString).collect(Collectors.joining(" or "));
      return agent ? (named.isEmpty() ? "" : named + " or ") + "a key of the SSH agent" : "the key " + named;
    }
  }
}
