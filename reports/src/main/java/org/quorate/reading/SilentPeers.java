package org.quorate.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * From whom one server has not heard, as under {@code /jsz?meta=1&streams=1}: who leads a JetStream group should hear from
 * all of it every second, and all of it from who leads.
 *
 * <p>After a cut of some length two servers may be silent to each other for as long again, because TCP waits twice as long
 * before each attempt (RFC 6298, 5.5). They call each other current meanwhile.
 *
 * @param names servers that were not heard from lately, or never since the group's leader was elected
 */
public record SilentPeers(Set<String> names) {
  public SilentPeers {
    names = Collections.unmodifiableSet(new TreeSet<>(names));
  }

  /** Empty when the text is no such report. */
  public static Optional<SilentPeers> read(String text, Duration longest) {
    return Json.object(text).filter(root -> root.hasNonNull("server_id")).map(root -> from(root, longest));
  }

  private static SilentPeers from(JsonNode root, Duration longest) {
    Set<String> silent = new TreeSet<>();
    add(silent, root.path("meta_cluster"), longest);
    for (JsonNode account : root.path("account_details")) {
      for (JsonNode stream : account.path("stream_detail")) {
        add(silent, stream.path("cluster"), longest);
      }
    }
    return new SilentPeers(silent);
  }

  private static void add(Set<String> silent, JsonNode cluster, Duration longest) {
    String leader = cluster.path("leader").asText();
    boolean follows = false;
    for (JsonNode peer : cluster.path("replicas")) {
      follows |= peer.path("name").asText().equals(leader);
    }
    for (JsonNode peer : cluster.path("replicas")) {
      long heard = peer.path("active").asLong();
      String name = peer.path("name").asText();
      if ((!follows || name.equals(leader)) && (heard <= 0 || heard > longest.toNanos())) {
        silent.add(name);
      }
    }
  }
}
