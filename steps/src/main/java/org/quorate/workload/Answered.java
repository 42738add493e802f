package org.quorate.workload;

import java.util.Map;

/**
 * How often a load was answered with yes up to a moment, by what it asked and through which node.
 *
 * @param times by function and node; what is not in it was never answered
 */
public record Answered(Map<String, Integer> times) {
  /** Before anything was asked. */
  public static final Answered NOTHING = new Answered(Map.of());

  public Answered {
    times = Map.copyOf(times);
  }

  /**
   * Whether everything was answered so many times more than at an earlier moment. What had been answered most often by
   * then must have gone on as well: a node that is back for writes need not be back for reads.
   */
  public boolean since(Answered earlier, int more) {
    return times.entrySet().stream()
        .allMatch(each -> each.getValue() >= earlier.times.getOrDefault(each.getKey(), 0) + more);
  }
}
