package org.quorate.linearizability;

import java.util.BitSet;
import java.util.Optional;
import org.quorate.history.History;

/** Judges whole histories, object by object, because a history is linearizable when it is for each object alone. */
public final class Linearizability {
  private static final long FIRST_PORTION = 100_000;
  private static final long PORTION_GROWS = 30;
  private final History history;
  private final Model model;
  private final Bounds bounds;
  private long steps;
  private String reason = "";

  private Linearizability(History history, Model model, Bounds bounds) {
    this.history = history;
    this.model = model;
    this.bounds = bounds;
  }

  public static Judgement judge(History history, Model model, Bounds bounds) {
    return new Linearizability(history, model, bounds).judge();
  }

  /**
   * Looks at every object for a moment, then longer at those that need it: one that cannot be explained decides for
   * all, and is often found in a moment.
   */
  private Judgement judge() {
    Objects objects = Objects.of(history);
    BitSet open = new BitSet();
    open.set(0, objects.count());
    for (long portion = FIRST_PORTION; !open.isEmpty() && reason.isEmpty(); portion = longer(portion)) {
      for (int object = open.nextSetBit(0); object >= 0; object = open.nextSetBit(object + 1)) {
        Operations operations = Unseen.without(objects.operations(object), model);
        Search search = search(operations, portion);
        Answer answer = search.run();
        steps += search.steps();
        if (answer == Answer.INEXPLICABLE) {
          CounterExample example = new Shrinking(model, operations, search.furthest(), bounds).counterExample();
          return new Judgement(Optional.of(false), "", Optional.of(example), objects.count(), steps);
        }
        open.set(object, answer == Answer.UNDECIDED);
        giveUp(search, portion);
      }
    }
    Optional<Boolean> linearizable = open.isEmpty() ? Optional.of(true) : Optional.empty();
    return new Judgement(linearizable, reason, Optional.empty(), objects.count(), steps);
  }

  private static long longer(long portion) {
    return portion > Long.MAX_VALUE / PORTION_GROWS ? Long.MAX_VALUE : portion * PORTION_GROWS;
  }

  /** A bound that is not the portion's is a reason to end, but for a last look at the other objects. */
  private void giveUp(Search search, long portion) {
    boolean onlyPortion = search.steps() > portion && steps < bounds.steps();
    if (!search.bound().isEmpty() && !onlyPortion && reason.isEmpty()) {
      reason = search.bound();
    }
  }

  private Search search(Operations operations, long portion) {
    Plan plan = Plan.of(operations);
    Bounds rest = new Bounds(Math.min(portion, bounds.steps() - steps), bounds.bytes(), bounds.timeIsUp());
    return new Search(plan, model.machine(plan.operations()), rest);
  }
}
