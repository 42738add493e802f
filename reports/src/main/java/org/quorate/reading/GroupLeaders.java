package org.quorate.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whom one server takes for the leader of each JetStream group it knows, as under {@code /jsz?meta=1&streams=1}.
 *
 * @param byGroup server names by {@link #META} or the name of a stream; a group without a leader is left out
 */
public record GroupLeaders(Map<String, String> byGroup) {
  /** The group of all servers, which decides about streams and consumers. */
  public static final String META = "meta";
  private static final String STREAM = "stream ";

  public GroupLeaders {
    byGroup = Collections.unmodifiableMap(new TreeMap<>(byGroup));
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
    put(leaders, META, root.path("meta_cluster"));
    for (JsonNode account : root.path("account_details")) {
      for (JsonNode stream : account.path("stream_detail")) {
        put(leaders, ofStream(stream.path("name").asText()), stream.path("cluster"));
      }
    }
    return new GroupLeaders(leaders);
  }

  private static void put(Map<String, String> leaders, String group, JsonNode cluster) {
    String leader = cluster.path("leader").asText();
    if (!leader.isEmpty()) {
      leaders.put(group, leader);
    }
  }
}
