package org.quorate.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whom one server takes for the leader of each JetStream group it knows, as under {@code /jsz?meta=1&streams=1}.
 *
 * @param byGroup server names by {@link #META} or the name of a stream; a group without a leader is left out
 * @param leaderless the groups that were left out
 */
public record GroupLeaders(Map<String, String> byGroup, Set<String> leaderless) {
  /** The group of all servers, which decides about streams and consumers. */
  public static final String META = "meta";
  private static final String STREAM = "stream ";

  public GroupLeaders {
    byGroup = Collections.unmodifiableMap(new TreeMap<>(byGroup));
    leaderless = Collections.unmodifiableSet(new TreeSet<>(leaderless));
  }

  /** Name of a stream's group; a stream may itself be called {@code meta}. */
  public static String ofStream(String stream) {
    return STREAM + stream;
  }

  /** Empty when the text is no such report. */
  public static Optional<GroupLeaders> read(String text) {
    return Json.object(text).filter(root -> root.hasNonNull("server_id")).map(GroupLeaders::from);
  }

  private static GroupLeaders from(JsonNode root) {
    Map<String, String> leaders = new TreeMap<>();
    Set<String> leaderless = new TreeSet<>();
    put(leaders, leaderless, META, root.path("meta_cluster"));
    for (JsonNode account : root.path("account_details")) {
      for (JsonNode stream : account.path("stream_detail")) {
        put(leaders, leaderless, ofStream(stream.path("name").asText()), stream.path("cluster"));
      }
    }
    return new GroupLeaders(leaders, leaderless);
  }

  private static void put(Map<String, String> leaders, Set<String> leaderless, String group, JsonNode cluster) {
    String leader = cluster.path("leader").asText();
    if (!leader.isEmpty()) {
      leaders.put(group, leader);
    } else if (cluster.isObject()) {
      leaderless.add(group);
    }
  }
}
