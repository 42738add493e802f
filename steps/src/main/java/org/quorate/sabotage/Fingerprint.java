package org.quorate.sabotage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
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

  /** All of it; monitoring after what it watches, or it would pass for well before it heard of what the hosts say. */
  static Fingerprint of(Map<String, Host> hosts) {
    return of(hosts, part -> true);
  }

  /** As {@link #of(Map)}, later: a round of metrics that began meanwhile measures what is there now. */
  static Fingerprint ofLater(Map<String, Host> hosts) {
    return of(hosts, part -> !part.endsWith(FingerprintReading.MEASURING));
  }

  /** Those parts of this state that are not what they were, as they are now. */
  Fingerprint ofDifferent(Fingerprint now, Map<String, Host> hosts) {
    return of(hosts, part -> now.parts.containsKey(part) && !parts.get(part).equals(now.parts.get(part)));
  }

  private static Fingerprint of(Map<String, Host> hosts, Predicate<String> wanted) {
    TreeMap<String, TreeSet<String>> parts = new TreeMap<>();
    for (List<FingerprintReading> readings : List.of(FingerprintReading.OF_HOSTS, FingerprintReading.OF_MONITORING)) {
      Map<String, CompletableFuture<TreeSet<String>>> asked = new TreeMap<>();
      for (FingerprintReading reading : readings) {
        reading.roles().stream().filter(role -> wanted.test(part(role, reading))).forEach(role -> asked.put(
            part(role, reading), CompletableFuture.supplyAsync(() -> read(hosts.get(role), reading))));
      }
      asked.forEach((part, answer) -> parts.put(part, answer.join()));
    }
    return new Fingerprint(parts);
  }

  private static String part(String role, FingerprintReading reading) {
    return role + " " + reading.name();
  }

  private static TreeSet<String> read(Host host, FingerprintReading reading) {
    Outcome outcome = host.run(Command.of(reading.argv()).asRoot());
    if (outcome.answer() != Answer.ANSWERED) {
      return new TreeSet<>(List.of("no answer: " + outcome.answer()));
    }
    return reading.lines().apply(outcome.out()).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What of that which was asked now is not as it was, in words; empty when everything is. */
  List<String> differences(Fingerprint now) {
    List<String> differences = new ArrayList<>();
    now.parts.forEach((part, present) -> {
      TreeSet<String> gone = new TreeSet<>(parts.get(part));
      gone.removeAll(present);
      TreeSet<String> come = new TreeSet<>(present);
      come.removeAll(parts.get(part));
      gone.stream().limit(MENTIONED).forEach(line -> differences.add("%s: gone \"%s\"".formatted(part, line)));
      come.stream().limit(MENTIONED).forEach(line -> differences.add("%s: new \"%s\"".formatted(part, line)));
    });
    return differences;
  }

  /** What monitoring holds against the zone, and where it is about to measure; empty when neither is so. */
  List<String> trouble() {
    return parts.entrySet().stream()
        .filter(each -> each.getKey().equals("services alerts") || each.getKey().endsWith(FingerprintReading.MEASURING))
        .filter(each -> !each.getValue().isEmpty())
        .map(each -> "%s: %s".formatted(each.getKey(), each.getValue())).toList();
  }
}
