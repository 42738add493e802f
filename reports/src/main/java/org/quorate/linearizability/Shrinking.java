package org.quorate.linearizability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.history.Function;

/**
 * Makes a history that no order explains as small as it can and still have no explanation.
 *
 * <p>Only leaves out what can be left out of every history that has an explanation without taking that away: what came
 * after a moment, a look, a value that nobody saw, everything about one value of a queue. So what remains is a reason
 * why the whole has none.
 */
final class Shrinking {
  private static final long STEPS = 2_000_000;
  private static final long STEPS_EACH = 50_000;
  /** Of a long history most is left out in a few tries, each of which takes a step for every operation it looks at. */
  private static final long TRIES_OF_ALL = 60;
  private final Model model;
  private final Operations whole;
  private final int until;
  private final Bounds bounds;
  private final BitSet kept = new BitSet();
  private final long mostSteps;
  private long steps;

  Shrinking(Model model, Operations whole, int until, Bounds bounds) {
    this.model = model;
    this.whole = new Operations(whole.history(), members(whole, until), until);
    this.until = until;
    this.bounds = bounds;
    this.mostSteps = Math.max(STEPS, TRIES_OF_ALL * this.whole.size());
    kept.set(0, this.whole.size());
  }

  private static int[] members(Operations all, int until) {
    int[] members = new int[all.size()];
    int count = 0;
    for (int each = 0; each < all.size(); each++) {
      boolean open = all.answeredAt(each) > until;
      if (all.calledAt(each) <= until && !(open && all.function(each) == Function.READ)) {
        members[count++] = all.member(each);
      }
    }
    return Arrays.copyOf(members, count);
  }

  CounterExample counterExample() {
    int before;
    do {
      before = kept.cardinality();
      leaveOut(model == Model.QUEUE ? byValue() : looks());
      if (model != Model.QUEUE && model != Model.APPEND_KV) {
        leaveOut(unseen());
      }
    } while (kept.cardinality() < before);
    return new CounterExample(chosen(), until);
  }

  private List<int[]> looks() {
    List<int[]> groups = new ArrayList<>();
    kept.stream().filter(each -> whole.function(each) == Function.READ).forEach(each -> groups.add(new int[] {each}));
    return groups;
  }

  private List<int[]> unseen() {
    boolean[] seen = Unseen.seen(chosen());
    List<int[]> groups = new ArrayList<>();
    kept.stream()
        .filter(each -> whole.function(each) == Function.WRITE && !seen[whole.value(each)]
            || whole.function(each) == Function.CAS && !seen[whole.replacement(each)])
        .forEach(each -> groups.add(new int[] {each}));
    return groups;
  }

  /** All operations about one value of a queue; a blind taking is about none. */
  private List<int[]> byValue() {
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    kept.stream().filter(each -> !(whole.function(each) == Function.DEQUEUE && whole.unknown(each)))
        .forEach(each -> groups.computeIfAbsent(whole.value(each), value -> new ArrayList<>()).add(each));
    return groups.values().stream().map(group -> group.stream().mapToInt(each -> each).toArray()).toList();
  }

  /** Tries ever smaller portions of the groups. */
  private void leaveOut(List<int[]> groups) {
    for (int portion = Math.max(1, groups.size() / 2); portion >= 1; portion /= 2) {
      for (int from = 0; from < groups.size() && steps < mostSteps; from += portion) {
        BitSet before = (BitSet) kept.clone();
        groups.subList(from, Math.min(groups.size(), from + portion)).forEach(group -> {
          for (int each : group) {
            kept.clear(each);
          }
        });
        if (!kept.equals(before) && !inexplicable()) {
          kept.or(before);
        }
      }
    }
  }

  private boolean inexplicable() {
    Plan plan = Plan.of(Unseen.without(chosen(), model));
    Bounds few = new Bounds(STEPS_EACH + 2L * plan.size(), bounds.bytes(), bounds.timeIsUp());
    Search search = new Search(plan, model.machine(plan.operations()), few);
    Answer answer = search.run();
    // Making ready costs about as much as a step for each operation.
    steps += bounds.timeIsUp().getAsBoolean() ? mostSteps : search.steps() + plan.size();
    return answer == Answer.INEXPLICABLE;
  }

  private Operations chosen() {
    return whole.choose(kept.stream().map(whole::member).toArray());
  }
}
