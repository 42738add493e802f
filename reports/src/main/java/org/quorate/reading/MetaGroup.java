package org.quorate.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The JetStream cluster as one server reports it under {@code /jsz?meta=1}.
 *
 * @param cluster name of the cluster
 * @param leader name of the server that this one takes for the meta leader, or an empty text
 * @param size how many servers the cluster has
 * @param peers the other servers; only the leader knows whether they are current
 */
public record MetaGroup(String cluster, String leader, int size, List<Peer> peers) {
  public MetaGroup {
    peers = List.copyOf(peers);
  }

  /** Another server of the cluster. */
  public record Peer(String name, boolean current, boolean offline) {}

  /** Empty when the text is no such report. A server that knows no cluster reports one of size 0. */
  public static Optional<MetaGroup> read(String text) {
    return Json.object(text).filter(root -> root.hasNonNull("server_id") && !root.has("server_name")).map(root -> from(root.path("meta_cluster")));
  }

  private static MetaGroup from(JsonNode meta) {
    List<Peer> peers = new ArrayList<>();
    meta.path("replicas").forEach(peer -> peers.add(new Peer(
        peer.path("name").asText(""), peer.path("current").asBoolean(), peer.path("offline").asBoolean())));
    return new MetaGroup(
        meta.path("name").asText(""), meta.path("leader").asText(""), meta.path("cluster_size").asInt(0), peers);
  }
}
