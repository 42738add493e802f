package org.quorate.dossier.across;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What one look at many zones came to, or at a share of them.
 *
 * @param shard which share this is, from 1; the shares of a merged one
 * @param shards how many there are
 */
public record Fleet(List<Integer> shard, int shards, List<Zone> zones) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REFUTED = 1;
  private static final int INCOMPLETE = 2;

  public Fleet {
    shard = List.copyOf(shard);
    zones = zones.stream().sorted(Comparator.comparing(Zone::file)).toList();
  }

  /**
   * One zone.
   *
   * @param file its environment file
   * @param verdict of its check, or UNUSABLE when it could not be checked
   * @param exit status that a check of it alone would have
   * @param counts of clauses by verdict
   * @param report relative to the fleet's own page; empty when there is none
   * @param why in words, where it is not in order
   */
  public record Zone(String file, String name, String verdict, int exit, Map<String, Long> counts, String report,
      String why) {
    public Zone {
      counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    public long count(String which) {
      return counts.getOrDefault(which, 0L);
    }
  }

  /** Shares that nobody handed in. */
  public List<Integer> missing() {
    return IntStream.rangeClosed(1, shards).boxed().filter(each -> !shard.contains(each)).toList();
  }

  /** That of the worst zone: something refuted, then a zone that could not be checked, then something not proven. */
  public int exitStatus() {
    List<Integer> statuses = zones.stream().map(Zone::exit).toList();
    if (statuses.contains(REFUTED)) {
      return REFUTED;
    }
    int worst = statuses.stream().max(Comparator.naturalOrder()).orElse(INCOMPLETE);
    return missing().isEmpty() ? worst : Math.max(worst, INCOMPLETE);
  }

  /** Several shares as one; paths of reports stay as they are in each. */
  public static Fleet merged(List<Fleet> shares) {
    TreeSet<Integer> shard = new TreeSet<>();
    List<Zone> zones = new ArrayList<>();
    shares.forEach(share -> {
      shard.addAll(share.shard());
      zones.addAll(share.zones());
    });
    return new Fleet(List.copyOf(shard), shares.stream().mapToInt(Fleet::shards).max().orElse(1), zones);
  }

  /** The same with reports looked for below another place. */
  public Fleet below(String place) {
    return new Fleet(shard, shards, zones.stream().map(zone -> new Zone(zone.file(), zone.name(), zone.verdict(),
        zone.exit(), zone.counts(), zone.report().isEmpty() ? "" : place + "/" + zone.report(), zone.why())).toList());
  }

  public void write(Path file) throws IOException {
    Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.createObjectNode()
        .putPOJO("shard", shard).put("shards", shards).putPOJO("zones", zones)) + "\n", StandardCharsets.UTF_8);
  }

  /** Empty when it is none. */
  public static Optional<Fleet> read(Path file) throws IOException {
    try {
      var root = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
      List<Integer> shard = JSON.convertValue(root.path("shard"), new TypeReference<>() {});
      List<Zone> zones = JSON.convertValue(root.path("zones"), new TypeReference<>() {});
      int shards = root.path("shards").asInt();
      return shard == null || zones == null || shards < 1 ? Optional.empty() : Optional.of(new Fleet(shard, shards, zones));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
