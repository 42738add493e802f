package org.quorate.reading.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quorate.reading.Json;

/** A host's nftables rules, as {@code nft -j list ruleset} prints them. */
public final class Ruleset {
  private static final Set<String> FAMILIES = Set.of("ip", "inet", "netdev");
  private static final Set<String> IN = Set.of("ingress", "prerouting", "input");
  private static final Set<String> OUT = Set.of("output", "postrouting", "egress");
  private final List<JsonNode> chains = new ArrayList<>();
  private final Map<String, List<JsonNode>> rules = new LinkedHashMap<>();

  private Ruleset(JsonNode list) {
    for (JsonNode entry : list) {
      JsonNode chain = entry.path("chain");
      JsonNode rule = entry.path("rule");
      if (chain.isObject() && FAMILIES.contains(chain.path("family").asText())) {
        chains.add(chain);
      }
      if (rule.isObject()) {
        rules.computeIfAbsent(key(rule, rule.path("chain").asText()), name -> new ArrayList<>()).add(rule.path("expr"));
      }
    }
  }

  /** Empty when the text is no such list. A host without rules has an empty one. */
  public static Optional<Ruleset> parse(String text) {
    return Json.object(text).map(root -> root.path("nftables")).filter(JsonNode::isArray)
        .filter(list -> list.size() > 0 && list.get(0).has("metainfo")).map(Ruleset::new);
  }

  /** What may happen to a packet that comes in for this host: one fate when the rules are clear, else both. */
  public Set<Fate> incoming(Packet packet) {
    return through(packet, IN);
  }

  /** What may happen to a packet that this host sends. */
  public Set<Fate> outgoing(Packet packet) {
    return through(packet, OUT);
  }

  /** It has to pass every base chain on its way. */
  private Set<Fate> through(Packet packet, Set<String> hooks) {
    EnumSet<Fate> all = EnumSet.of(Fate.ACCEPTED);
    boolean surely = true;
    for (JsonNode chain : chains) {
      if (hooks.contains(chain.path("hook").asText()) && concerns(chain, packet)) {
        Set<Fate> fates = new ChainWalk(this, packet, hooks.equals(IN)).base(chain);
        if (fates.equals(EnumSet.of(Fate.BLOCKED))) {
          return fates;
        }
        surely &= !fates.contains(Fate.BLOCKED);
      }
    }
    if (!surely) {
      all.add(Fate.BLOCKED);
    }
    return all;
  }

  private static boolean concerns(JsonNode chain, Packet packet) {
    JsonNode device = chain.path("dev");
    return device.isMissingNode() || device.toString().contains("\"" + packet.networkInterface() + "\"");
  }

  List<JsonNode> rulesOf(JsonNode base, String chain) {
    return rules.getOrDefault(key(base, chain), List.of());
  }

  private static String key(JsonNode entry, String chain) {
    return entry.path("family").asText() + " " + entry.path("table").asText() + " " + chain;
  }
}
