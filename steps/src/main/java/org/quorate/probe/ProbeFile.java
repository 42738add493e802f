package org.quorate.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.evidence.Durations;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads one file of probes. */
final class ProbeFile {
  private static final Set<String> KEYS =
      Set.of("probe", "on", "each", "item", "run", "privileged", "writes", "deadline");
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private ProbeFile() {}

  static List<Probe> read(String name, String text) {
    Object document = new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(text);
    List<Probe> probes = new ArrayList<>();
    for (Object each : (List<?>) document) {
      probes.add(probe(name, (Map<?, ?>) each));
    }
    return probes;
  }

  private static Probe probe(String file, Map<?, ?> entry) {
    entry.keySet().stream().filter(key -> !KEYS.contains(key.toString())).findFirst().ifPresent(key -> {
      throw new IllegalArgumentException("%s: probe %s has the unknown key \"%s\"".formatted(file, entry.get("probe"), key));
    });
    for (String needed : List.of("probe", "on", "run")) {
      if (entry.get(needed) == null) {
        throw new IllegalArgumentException("%s: probe %s lacks the key \"%s\"".formatted(file, entry.get("probe"), needed));
      }
    }
    return new Probe(
        entry.get("probe").toString(),
        texts(entry.get("on")),
        text(entry, "each"),
        text(entry, "item"),
        texts(entry.get("run")),
        Boolean.TRUE.equals(entry.get("privileged")),
        Boolean.TRUE.equals(entry.get("writes")),
        entry.get("deadline") == null ? DEADLINE : Durations.parse(text(entry, "deadline")));
  }

  private static String text(Map<?, ?> entry, String key) {
    return entry.get(key) == null ? "" : entry.get(key).toString();
  }

  private static List<String> texts(Object list) {
    return ((List<?>) list).stream().map(Object::toString).toList();
  }
}
