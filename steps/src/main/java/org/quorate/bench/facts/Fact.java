package org.quorate.bench.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.carried.CarriedText;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Something that is so on every host.
 *
 * @param number from 1
 * @param name of the thing, such as a path or a unit
 * @param so what is asked about it, by name
 */
record Fact(int number, Kind kind, String name, Map<String, String> so) {

  /** What sort of thing it is about; its word in the list. */
  enum Kind {
    FILE("file"), PACKAGE("package"), SERVICE("service"), PORT("port"), MOUNT("mount"), USER("user"),
    KERNEL_PARAM("kernel-param"), COMMAND("command");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** The list that the program carries. */
  static List<Fact> all() {
    List<Fact> facts = new ArrayList<>();
    String list = CarriedText.of("/bench/facts.yaml");
    for (Object each : (List<?>) new Load(LoadSettings.builder().build()).loadFromString(list)) {
      facts.add(of(facts.size() + 1, (Map<?, ?>) each));
    }
    return facts;
  }

  private static Fact of(int number, Map<?, ?> entry) {
    Map<String, String> rest = new LinkedHashMap<>();
    entry.forEach((key, value) -> rest.put(key.toString(), value.toString()));
    for (Kind kind : Kind.values()) {
      if (rest.containsKey(kind.word())) {
        return new Fact(number, kind, rest.remove(kind.word()), rest);
      }
    }
    throw new IllegalArgumentException("fact %d is of no known kind: %s".formatted(number, entry));
  }

  String so(String what) {
    String value = so.get(what);
    if (value == null) {
      throw new IllegalArgumentException(
          "fact %d, %s %s, lacks the key \"%s\"".formatted(number, kind.word(), name, what));
    }
    return value;
  }

  /** Unique among the facts. */
  String id() {
    return "fact-%02d".formatted(number);
  }

  @Override
  public String toString() {
    return "%s %s%s".formatted(kind.word(), name, so.isEmpty() ? "" : " " + so);
  }
}
