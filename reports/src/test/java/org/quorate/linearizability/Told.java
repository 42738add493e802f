package org.quorate.linearizability;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.quorate.history.Function;
import org.quorate.history.History;
import org.quorate.history.HistoryBuilder;
import org.quorate.history.Outcome;
import org.quorate.history.Values;

/**
 * A history told in short: {@code "0 write 1, 0 ok, 1 read, 1 ok 1"}; a process and what it calls, or how that ended.
 *
 * <p>A key stands before a value: {@code "0 write x=1"}.
 */
final class Told {
  private final HistoryBuilder builder = new HistoryBuilder("told", 1L << 30);
  private final Map<Long, Function> called = new HashMap<>();
  private int moment;

  private Told() {}

  static History of(String story) {
    Told told = new Told();
    for (String event : story.split(", *")) {
      told.event(event.strip().split(" "));
    }
    return told.builder.build();
  }

  private void event(String[] words) {
    moment++;
    long process = Long.parseLong(words[0]);
    String[] keyed = words.length > 2 && words[2].contains("=") ? words[2].split("=", 2) : null;
    int key = keyed == null ? Values.NOTHING : value(keyed[0]);
    String said = keyed != null ? keyed[1] : words.length > 2 ? words[2] : "";
    switch (words[1]) {
      case "ok" -> builder.answer(moment, process, called.get(process), key, Outcome.OK, value(said));
      case "fail" -> builder.answer(moment, process, called.get(process), key, Outcome.REFUSED, 0);
      case "info" -> builder.answer(moment, process, called.get(process), key, Outcome.UNKNOWN, 0);
      default -> {
        Function function = Function.valueOf(words[1].toUpperCase(Locale.ROOT));
        called.put(process, function);
        String[] pair = said.split(">");
        builder.call(moment, process, function, key, value(pair[0]), pair.length > 1 ? value(pair[1]) : 0);
      }
    }
  }

  private int value(String said) {
    return said.isEmpty() || said.equals("null") ? Values.NOTHING : builder.values().ofText(said);
  }
}
