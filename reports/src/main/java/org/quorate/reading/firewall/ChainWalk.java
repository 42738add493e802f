package org.quorate.reading.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Set;

/** Walks one packet through a base chain and the chains it jumps to. */
final class ChainWalk {
  private static final int DEEPEST = 16;
  private static final Set<String> PASSING =
      Set.of("counter", "log", "mangle", "comment", "set", "notrack", "flow", "ct helper", "ct timeout", "ct expectation", "last", "dup");
  private static final Set<String> CONDITIONS = Set.of("limit", "quota", "ct count", "socket", "osf");
  private static final Set<String> ENDING_WELL =
      Set.of("accept", "snat", "dnat", "masquerade", "redirect");
  private final Ruleset ruleset;
  private final Matching matching;

  ChainWalk(Ruleset ruleset, Packet packet, boolean incoming) {
    this.ruleset = ruleset;
    this.matching = new Matching(packet, incoming);
  }

  /** The fates a base chain may bring; its policy decides what no rule decides. */
  Set<Fate> base(JsonNode chain) {
    EnumSet<Fate> fates = walk(chain, chain.path("name").asText(), 0);
    if (fates.removeAll(EnumSet.of(Fate.UNDECIDED, Fate.RETURNED))) {
      fates.add(chain.path("policy").asText("accept").equals("drop") ? Fate.BLOCKED : Fate.ACCEPTED);
    }
    return fates;
  }

  private EnumSet<Fate> walk(JsonNode base, String chain, int depth) {
    EnumSet<Fate> fates = EnumSet.noneOf(Fate.class);
    if (depth > DEEPEST) {
      return EnumSet.allOf(Fate.class);
    }
    for (JsonNode expressions : ruleset.rulesOf(base, chain)) {
      EnumSet<Fate> fate = rule(base, expressions, depth);
      boolean goesOn = fate.remove(Fate.UNDECIDED);
      fates.addAll(fate);
      if (!goesOn) {
        return fates;
      }
    }
    fates.add(Fate.UNDECIDED);
    return fates;
  }

  private EnumSet<Fate> rule(JsonNode base, JsonNode expressions, int depth) {
    boolean sure = true;
    for (JsonNode expression : expressions) {
      String kind = expression.isTextual() ? expression.asText() : expression.fieldNames().hasNext()
          ? expression.fieldNames().next() : "";
      if (kind.equals("match")) {
        Truth truth = matching.of(expression.path("match"));
        if (truth == Truth.NO) {
          return EnumSet.of(Fate.UNDECIDED);
        }
        sure &= truth == Truth.YES;
      } else if (condition(kind, expression.path(kind))) {
        sure = false;
      } else if (!passing(kind, expression.path(kind))) {
        return perhaps(verdict(base, kind, expression.path(kind), depth), sure);
      }
    }
    return EnumSet.of(Fate.UNDECIDED);
  }

  /** What restricts a rule in a way that one packet alone cannot tell. */
  private static boolean condition(String kind, JsonNode value) {
    return CONDITIONS.contains(kind) || kind.equals("xt") && value.path("type").asText().equals("match") && !remark(value);
  }

  private static boolean passing(String kind, JsonNode value) {
    return PASSING.contains(kind) || kind.equals("xt") && remark(value);
  }

  private static boolean remark(JsonNode value) {
    return value.path("type").asText().equals("match") && value.path("name").asText().equals("comment");
  }

  private static EnumSet<Fate> perhaps(EnumSet<Fate> fates, boolean sure) {
    if (!sure) {
      fates.add(Fate.UNDECIDED);
    }
    return fates;
  }

  private EnumSet<Fate> verdict(JsonNode base, String kind, JsonNode value, int depth) {
    if (ENDING_WELL.contains(kind)) {
      return EnumSet.of(Fate.ACCEPTED);
    }
    return switch (kind) {
      case "drop", "reject" -> EnumSet.of(Fate.BLOCKED);
      case "return" -> EnumSet.of(Fate.RETURNED);
      case "continue" -> EnumSet.of(Fate.UNDECIDED);
      case "jump" -> called(base, value, depth, Fate.UNDECIDED);
      case "goto" -> called(base, value, depth, Fate.RETURNED);
      case "vmap" -> mapped(base, value, depth);
      case "xt" -> extension(value);
      // A queue to some program, or anything newer than this reader.
      default -> EnumSet.allOf(Fate.class);
    };
  }

  /** What another chain leaves open is open again here; after {@code goto} it is so for this chain's caller. */
  private EnumSet<Fate> called(JsonNode base, JsonNode value, int depth, Fate open) {
    EnumSet<Fate> fates = walk(base, value.path("target").asText(), depth + 1);
    if (fates.removeAll(EnumSet.of(Fate.UNDECIDED, Fate.RETURNED))) {
      fates.add(open);
    }
    return fates;
  }

  private EnumSet<Fate> mapped(JsonNode base, JsonNode map, int depth) {
    EnumSet<Fate> fates = EnumSet.noneOf(Fate.class);
    if (!map.path("data").path("set").isArray()) {
      return EnumSet.allOf(Fate.class);
    }
    for (JsonNode pair : map.path("data").path("set")) {
      Truth truth = matching.equal(map.path("key"), pair.path(0));
      if (truth != Truth.NO) {
        JsonNode verdict = pair.path(1);
        String kind = verdict.fieldNames().hasNext() ? verdict.fieldNames().next() : "";
        EnumSet<Fate> fate = verdict(base, kind, verdict.path(kind), depth);
        if (truth == Truth.YES) {
          return fate;
        }
        fates.addAll(fate);
      }
    }
    fates.add(Fate.UNDECIDED);
    return fates;
  }

  /** What nft shows of rules that iptables wrote and it cannot express. */
  private EnumSet<Fate> extension(JsonNode value) {
    if (!value.path("type").asText().equals("target")) {
      return EnumSet.allOf(Fate.class);
    }
    return switch (value.path("name").asText()) {
      case "DROP", "REJECT" -> EnumSet.of(Fate.BLOCKED);
      case "SNAT", "DNAT", "MASQUERADE", "REDIRECT" -> EnumSet.of(Fate.ACCEPTED);
      case "LOG", "MARK", "CONNMARK", "TCPMSS", "CHECKSUM", "NFLOG" -> EnumSet.of(Fate.UNDECIDED);
      default -> EnumSet.allOf(Fate.class);
    };
  }
}
