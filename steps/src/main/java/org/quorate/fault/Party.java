package org.quorate.fault;

import java.util.List;
import java.util.Map;
import org.quorate.criterion.Roles;

/**
 * Who is who when a failure strikes.
 *
 * @param active the node that is active
 * @param standby its partner
 * @param leader the node whose JetStream leads
 */
public record Party(String active, String standby, String leader) {
  /** What the node whose JetStream leads is called in a sentence. */
  public static final String LEADER = "the JetStream leader";
  private static final String THIRD = "gamma";

  /** The roles that a sentence of a feature means. */
  public List<String> meant(String words) {
    Map<String, List<String>> meaning = Map.of(
        "the active node", List.of(active),
        "the standby", List.of(standby),
        "the third node", List.of(THIRD),
        LEADER, List.of(leader),
        "the standby and the third node", List.of(standby, THIRD),
        "all nodes", Roles.TRIAD,
        "the clients", List.of("client"));
    List<String> roles = meaning.get(words);
    if (roles == null) {
      throw new IllegalArgumentException("nobody is called \"%s\"; known: %s".formatted(words, meaning.keySet()));
    }
    return roles;
  }

  /** The other of the two service-bearing nodes; for the third node, the active one. */
  String partner(String role) {
    return role.equals(active) ? standby : active;
  }

  /** The node that is neither. */
  static String third(String one, String other) {
    return Roles.TRIAD.stream().filter(role -> !role.equals(one) && !role.equals(other)).findFirst().orElseThrow();
  }
}
