package org.quorate.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.evidence.Durations;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one file of probes. */
final class ProbeFile {
  private static final Set<String> KEYS =
      Set.of("probe", "on", "each", "item", "run", "privileged", "writes", "deadline");
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private ProbeFile() {}

  /**
   * The probes of a file in its order.
   *
   * @param name of the file, for messages
   * @throws IllegalArgumentException when it is no list of probes
   */
  static List<Probe> read(String name, String text) {
    List<Probe> probes = new ArrayList<>();
    for (Object each : list(name, parse(name, text))) {
      if (!(each instanceof Map<?, ?> entry)) {
        throw unusable(name, "a probe is a map of keys, this is \"%s\"".formatted(each));
      }
      probes.add(probe(name, entry));
    }
    return probes;
  }

  private static Object parse(String name, String text) {
    try {
      return new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(text);
    } catch (YamlEngineException e) {
      throw unusable(name, e.getMessage());
    }
  }

  private static Probe probe(String file, Map<?, ?> entry) {
    String where = "%s: probe %s".formatted(file, entry.get("probe"));
    entry.keySet().stream().map(String::valueOf).filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
      throw unusable(where, "has the unknown key \"%s\"".formatted(key));
    });
    for (String needed : List.of("probe", "on", "run")) {
      if (entry.get(needed) == null) {
        throw unusable(where, "lacks the key \"%s\"".formatted(needed));
      }
    }
    return new Probe(
        entry.get("probe").toString(),
        texts(where + ", on", entry.get("on")),
        text(entry, "each"),
        text(entry, "item"),
        texts(where + ", run", entry.get("run")),
        flag(where, entry, "privileged"),
        flag(where, entry, "writes"),
        deadline(where, entry));
  }

  private static Duration deadline(String where, Map<?, ?> entry) {
    try {
      return entry.get("deadline") == null ? DEADLINE : Durations.parse(text(entry, "deadline"));
    } catch (IllegalArgumentException e) {
      throw unusable(where + ", deadline", e.getMessage());
    }
  }

  private static boolean flag(String where, Map<?, ?> entry, String key) {
    Object value = entry.get(key);
    if (value != null && !(value instanceof Boolean)) {
      throw unusable(where + ", " + key, "is true or false, not \"%s\"".formatted(value));
    }
    return Boolean.TRUE.equals(value);
  }

  private static String text(Map<?, ?> entry, String key) {
    return entry.get(key) == null ? "" : entry.get(key).toString();
  }

  private static List<?> list(String where, Object value) {
    if (!(value instanceof List<?> list) || list.isEmpty() || list.contains(null)) {
      throw unusable(where, "is a list with something in it, not \"%s\"".formatted(value));
    }
    return list;
  }

  private static List<String> texts(String where, Object value) {
    return list(where, value).stream().map(Object::toString).toList();
  }

  private static IllegalArgumentException unusable(String where, String why) {
    return new IllegalArgumentException(where + ": " + why);
  }
}
