package org.quorate.workload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;

/**
 * What each server itself stores of a stream, asked on its own host at its monitoring port ({@code /jsz}): whatever is read
 * through a server may have been answered by another one.
 */
public final class Replicas {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Map<String, Host> hosts;
  private final Command question;

  /** @param hosts of the servers, by role */
  public Replicas(Map<String, Host> hosts, int monitoringPort) {
    this.hosts = Map.copyOf(hosts);
    this.question = Command.of("curl", "-fsS", "--max-time", "2",
        "http://127.0.0.1:%d/jsz?accounts=true&streams=true".formatted(monitoringPort));
  }

  /**
   * One of them.
   *
   * @return its {@code messages}, {@code first_seq}, {@code last_seq} and {@code deleted} between; or the {@code reason} why
   *     it is not known
   */
  ObjectNode of(String role, String stream) {
    Outcome said = hosts.get(role).run(question);
    ObjectNode replica = JSON.createObjectNode();
    if (!said.succeeded()) {
      return replica.put("reason", "%s: %s".formatted(said.answer(), said.err().strip()));
    }
    try {
      for (JsonNode account : JSON.readTree(said.out()).path("account_details")) {
        for (JsonNode each : account.path("stream_detail")) {
          if (each.path("name").asText().equals(stream) && each.path("state").has("messages")) {
            return state(replica, each.path("state"));
          }
        }
      }
      return replica.put("reason", "its server names no such stream");
    } catch (JsonProcessingException e) {
      return replica.put("reason", "its server's answer is no JSON");
    }
  }

  /** A server leaves out what is zero. */
  private static ObjectNode state(ObjectNode replica, JsonNode state) {
    return replica.put("messages", state.path("messages").asLong()).put("first_seq", state.path("first_seq").asLong())
        .put("last_seq", state.path("last_seq").asLong()).put("deleted", state.path("num_deleted").asLong());
  }

  /** Whether every server tells, and all the same. */
  public boolean alike(String stream) {
    List<ObjectNode> states = hosts.keySet().stream().map(role -> of(role, stream)).distinct().toList();
    return states.size() == 1 && states.get(0).has("messages");
  }
}
