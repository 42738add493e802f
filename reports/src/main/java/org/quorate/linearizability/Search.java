package org.quorate.linearizability;

/**
 * Looks for an order of the operations on one object that explains all answers.
 *
 * <p>Wing and Gong's search with Lowe's memory of what was tried. An operation that only looks, and may come next with
 * the answer it had, always comes next at once: it changes nothing, so whatever order puts it later works with it here
 * too. Of operations of unknown outcome that are alike, the one called first comes first.
 */
final class Search {
  private static final int STEPS_BETWEEN_LOOKS = 1 << 12;
  private final Plan plan;
  private final Machine machine;
  private final Bounds bounds;
  private final Entries entries;
  private final Chosen required;
  private final Chosen optional;
  private final Visited visited = new Visited();
  private final int[] path;
  private final int[] states;
  private int depth;
  private int state;
  private int left;
  private long hash;
  private long steps;
  private int furthest = -1;
  private String bound = "";

  Search(Plan plan, Machine machine, Bounds bounds) {
    this.plan = plan;
    this.machine = machine;
    this.bounds = bounds;
    this.entries = new Entries(plan.calledAt, plan.answeredAt, plan.required);
    this.required = new Chosen(plan.required, false);
    this.optional = new Chosen(plan.size() - plan.required, true);
    this.path = new int[plan.size()];
    this.states = new int[plan.size()];
    this.left = plan.required;
  }

  Answer run() {
    look();
    int entry = entries.first();
    long nextLook = STEPS_BETWEEN_LOOKS;
    while (left > 0) {
      if (entries.isCall(entry)) {
        entry = enter(entry) ? entries.first() : entries.after(entry);
      } else {
        furthest = Math.max(furthest, plan.answeredAt[entries.answered(entry)]);
        int last = back();
        if (last < 0) {
          return Answer.INEXPLICABLE;
        }
        entry = entries.after(last);
      }
      if (++steps >= nextLook) {
        nextLook += STEPS_BETWEEN_LOOKS;
        if (bounded()) {
          return Answer.UNDECIDED;
        }
      }
    }
    return Answer.EXPLAINED;
  }

  /** Lets an operation come next, unless it cannot or leads where the search has been. */
  private boolean enter(int operation) {
    int after = machine.step(state, operation);
    if (after == Machine.IMPOSSIBLE || !plan.mayComeNext(operation, optional)) {
      return false;
    }
    boolean onlyWay = entries.before(operation) == entries.beforeFirst() && !entries.isCall(entries.after(operation));
    push(operation, state, false);
    state = after;
    look();
    int lost = machine.lostFrom(state, required);
    if (lost >= 0) {
      furthest = Math.max(furthest, plan.answeredAt[lost]);
    }
    boolean seenBefore = !onlyWay && left > 0 && !visited.add(hash ^ Plan.mix(~state), state, required, optional);
    if (seenBefore || lost >= 0) {
      back();
      return false;
    }
    return true;
  }

  /** Takes everything that only looks and fits. */
  private void look() {
    int entry = entries.first();
    while (entries.isCall(entry)) {
      if (machine.onlyLooks(entry) && machine.step(state, entry) == state) {
        int before = entries.before(entry);
        push(entry, state, true);
        entry = entries.after(before);
      } else {
        entry = entries.after(entry);
      }
    }
  }

  private void push(int operation, int before, boolean onlyLooks) {
    path[depth] = onlyLooks ? ~operation : operation;
    states[depth++] = before;
    hash ^= Plan.mix(operation);
    if (operation < plan.required) {
      required.add(operation);
      entries.takeBoth(operation);
      left--;
    } else {
      optional.add(operation - plan.required);
      entries.takeCall(operation);
    }
  }

  /** Takes back the last operation that was a choice, and what followed from it; −1 when there is none. */
  private int back() {
    while (depth > 0) {
      int last = path[--depth];
      int operation = last < 0 ? ~last : last;
      hash ^= Plan.mix(operation);
      state = states[depth];
      if (operation < plan.required) {
        required.remove(operation);
        entries.putBackBoth(operation);
        left++;
      } else {
        optional.remove(operation - plan.required);
        entries.putBackCall(operation);
      }
      if (last >= 0) {
        return operation;
      }
    }
    return -1;
  }

  private boolean bounded() {
    if (steps > bounds.steps()) {
      bound = "%d operations were tried, which is the bound".formatted(steps);
    } else if (visited.bytes() + machine.bytes() + plan.bytes() > bounds.bytes()) {
      bound = "what was tried takes more than the %d MiB that it may".formatted(bounds.bytes() >> 20);
    } else if (bounds.timeIsUp().getAsBoolean()) {
      bound = "the time is up";
    }
    return !bound.isEmpty();
  }

  /** Which bound was reached; empty when none was. */
  String bound() {
    return bound;
  }

  long steps() {
    return steps;
  }

  /** The moment of the last answer that no order got past; −1 when none stood in the way. */
  int furthest() {
    return furthest;
  }
}
