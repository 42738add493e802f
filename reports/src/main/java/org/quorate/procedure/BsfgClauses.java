package org.quorate.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which clauses of the BSFG runbook belong together. */
final class BsfgClauses {
  /** The eight rows of section 1. */
  static final Map<String, List<String>> PRECONDITIONS = rows(
      List.of("BSFG-1.1"), List.of("BSFG-1.2"), List.of("BSFG-1.3"), under("BSFG-1.4", 1, 2), under("BSFG-1.5", 1, 2),
      List.of("BSFG-1.6"), under("BSFG-1.7", 1, 2), List.of("BSFG-1.8"));

  /** What each stage has for halt conditions. */
  static final Map<Integer, List<String>> HALTS = new TreeMap<>(Map.of(
      1, List.of("BSFG-1.10"),
      3, joined(under("BSFG-3.1", 4, 5), under("BSFG-3.2", 8, 10), under("BSFG-3.3", 6, 8), under("BSFG-3.4", 4, 6),
          under("BSFG-3.5", 4, 4), under("BSFG-3.6", 4, 6), under("BSFG-3.7", 3, 4)),
      4, joined(under("BSFG-4.1", 6, 7), under("BSFG-4.2", 9, 12), under("BSFG-4.3", 6, 8), under("BSFG-4.4", 11, 11)),
      5, joined(under("BSFG-5.2", 5, 7), under("BSFG-5.4", 3, 4), under("BSFG-5.5", 5, 7)),
      6, under("BSFG-6.3", 7, 9),
      7, under("BSFG-7.2", 5, 6)));

  /** Host preparation, section by section. */
  static final Map<String, List<String>> HOST_PREPARATION = new LinkedHashMap<>();

  static final List<String> CONTROLLED_FAILOVER = under("BSFG-6.3", 1, 9);
  static final List<String> BACKUP = joined(under("BSFG-7.1", 1, 3), under("BSFG-7.2", 1, 6), under("BSFG-7.3", 1, 3));
  static final List<String> HANDOFF = under("BSFG-9", 1, 9);

  static {
    HOST_PREPARATION.put("3.1", under("BSFG-3.1", 1, 5));
    HOST_PREPARATION.put("3.2", under("BSFG-3.2", 1, 10));
    HOST_PREPARATION.put("3.3", under("BSFG-3.3", 1, 8));
    HOST_PREPARATION.put("3.4", under("BSFG-3.4", 1, 6));
    HOST_PREPARATION.put("3.5", under("BSFG-3.5", 1, 4));
    HOST_PREPARATION.put("3.6", under("BSFG-3.6", 1, 6));
    HOST_PREPARATION.put("3.7", under("BSFG-3.7", 1, 4));
  }

  private BsfgClauses() {}

  private static List<String> under(String section, int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(number -> section + "." + number).toList();
  }

  @SafeVarargs
  private static List<String> joined(List<String>... lists) {
    return Stream.of(lists).flatMap(List::stream).toList();
  }

  @SafeVarargs
  private static Map<String, List<String>> rows(List<String>... rows) {
    Map<String, List<String>> numbered = new LinkedHashMap<>();
    for (List<String> row : rows) {
      numbered.put("row " + (numbered.size() + 1), row);
    }
    return numbered;
  }
}
