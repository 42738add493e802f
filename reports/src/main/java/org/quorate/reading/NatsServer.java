package org.quorate.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A running nats-server as it describes itself under {@code /varz}.
 *
 * @param name the server's own name
 * @param storeDirectory where JetStream stores, or an empty text without JetStream
 * @param digest fingerprint of the configuration it runs with, or an empty text from an old server
 * @param loaded when it loaded that configuration, RFC 3339
 */
public record NatsServer(
    String name, String cluster, int clientPort, int clusterPort, int monitoringPort, String storeDirectory,
    String digest, String loaded) {

  /** Empty when the text is no such report. */
  public static Optional<NatsServer> read(String text) {
    return Json.object(text).filter(root -> root.hasNonNull("server_id") && root.hasNonNull("server_name") && root.hasNonNull("port")).map(NatsServer::from);
  }

  private static NatsServer from(JsonNode root) {
    return new NatsServer(
        root.path("server_name").asText(""),
        root.path("cluster").path("name").asText(""),
        root.path("port").asInt(-1),
        root.path("cluster").path("cluster_port").asInt(-1),
        root.path("http_port").asInt(-1),
        root.path("jetstream").path("config").path("store_dir").asText(""),
        root.path("config_digest").asText(""),
        root.path("config_load_time").asText(""));
  }
}
