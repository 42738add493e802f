package org.quorate.sabotage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;
import org.quorate.environment.Outcome.Answer;

/**
 * The state of a zone as far as a sabotage could leave something behind: what is configured, and what it leads to.
 *
 * @param parts lines by host and kind of state
 */
record Fingerprint(Map<String, TreeSet<String>> parts) {
  private static final int MENTIONED = 6;

  static Fingerprint of(Map<String, Host> hosts) {
    Map<String, CompletableFuture<TreeSet<String>>> asked = new TreeMap<>();
    for (FingerprintReading reading : FingerprintReading.ALL_OF_THEM) {
      for (String role : reading.roles()) {
        asked.put(role + " " + reading.name(), CompletableFuture.supplyAsync(() -> read(hosts.get(role), reading)));
      }
    }
    return new Fingerprint(asked.entrySet().stream().collect(
        Collectors.toMap(Map.Entry::getKey, each -> each.getValue().join(), (one, other) -> one, TreeMap::new)));
  }

  private static TreeSet<String> read(Host host, FingerprintReading reading) {
    Outcome outcome = host.run(Command.of(reading.argv()).asRoot());
    if (outcome.answer() != Answer.ANSWERED) {
      return new TreeSet<>(List.of("no answer: " + outcome.answer()));
    }
    return reading.lines().apply(outcome.out()).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is not as it was, in words; empty when everything is. */
  List<String> differences(Fingerprint now) {
    List<String> differences = new ArrayList<>();
    parts.forEach((part, before) -> {
      TreeSet<String> gone = new TreeSet<>(before);
      gone.removeAll(now.parts.get(part));
      TreeSet<String> come = new TreeSet<>(now.parts.get(part));
      come.removeAll(before);
      gone.stream().limit(MENTIONED).forEach(line -> differences.add("%s: gone \"%s\"".formatted(part, line)));
      come.stream().limit(MENTIONED).forEach(line -> differences.add("%s: new \"%s\"".formatted(part, line)));
    });
    return differences;
  }

  /** Whether monitoring holds nothing against the zone. */
  boolean calm() {
    return parts.getOrDefault("services alerts", new TreeSet<>()).isEmpty();
  }
}
