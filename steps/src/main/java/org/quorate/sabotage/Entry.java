package org.quorate.sabotage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quorate.environment.UnusableInput;

/**
 * An entry of a table as it was written, and what is wrong with it.
 *
 * @param where its file and line
 * @param complaints collects what is wrong
 */
record Entry(String where, Map<?, ?> written, List<String> complaints) {

  /** Complains about keys that nobody reads. */
  void knowsOnly(Set<String> keys) {
    written.keySet().stream().map(String::valueOf).filter(key -> !keys.contains(key)).forEach(key ->
        complain("one of the keys " + new TreeSet<>(keys), "\"" + key + "\"", "Is it misspelt?"));
  }

  boolean has(String key) {
    return written.get(key) != null;
  }

  /** A text that must be there. */
  String required(String key) {
    if (!has(key) || text(key).isBlank()) {
      complain("the key \"%s\"".formatted(key), "none", "Add it.");
    }
    return text(key);
  }

  String text(String key) {
    return has(key) ? written.get(key).toString() : "";
  }

  boolean flag(String key) {
    if (has(key) && !(written.get(key) instanceof Boolean)) {
      complain("true or false for \"%s\"".formatted(key), "\"" + text(key) + "\"", "Write one of them.");
    }
    return Boolean.TRUE.equals(written.get(key));
  }

  /** A list of texts, which a single one may stand for; empty when it is not there. */
  List<String> texts(String key) {
    Object value = written.get(key);
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return value == null ? List.of() : List.of(value.toString());
  }

  /** The maps of a list; empty when it is not there. */
  List<Entry> entries(String key) {
    List<Entry> entries = new ArrayList<>();
    if (has(key) && !(written.get(key) instanceof List<?>)) {
      complain("a list for \"%s\"".formatted(key), "\"" + text(key) + "\"", "Begin each step with a dash.");
    } else if (has(key)) {
      for (Object each : (List<?>) written.get(key)) {
        if (each instanceof Map<?, ?> map) {
          entries.add(new Entry(where + ", " + key, map, complaints));
        } else {
          complain("a step of keys and values in \"%s\"".formatted(key), "\"" + each + "\"", "See its neighbours.");
        }
      }
    }
    return entries;
  }

  void complain(String expected, String found, String mend) {
    complaints.add(UnusableInput.at(where, expected, found, mend).getMessage());
  }

  static void refuseAll(List<String> complaints) {
    if (!complaints.isEmpty()) {
      throw new UnusableInput(complaints.stream().collect(Collectors.joining(System.lineSeparator())));
    }
  }
}
