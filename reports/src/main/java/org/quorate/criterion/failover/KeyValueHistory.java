package org.quorate.criterion.failover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.quorate.criterion.Finding;
import org.quorate.history.Function;
import org.quorate.history.History;
import org.quorate.history.HistoryBuilder;
import org.quorate.history.Outcome;
import org.quorate.history.Values;
import org.quorate.linearizability.Bounds;
import org.quorate.linearizability.CounterExample;
import org.quorate.linearizability.Judgement;
import org.quorate.linearizability.Linearizability;
import org.quorate.linearizability.Model;

/** Whether one order of all operations on keys, each at some moment while it was under way, explains every answer. */
final class KeyValueHistory {
  private static final String EXPECTED = "every answer explained by one order of the operations on its key";
  /** Bounds that no clock has a part in, so that a stored run is judged alike everywhere. */
  private static final Bounds BOUNDS = Bounds.of(20_000_000, 1L << 29);
  private final List<Operation> operations;
  private final HistoryBuilder builder = new HistoryBuilder("the workload", BOUNDS.bytes());

  private record Event(long nanos, boolean call, int operation) {}

  private KeyValueHistory(List<Operation> operations) {
    this.operations = operations;
  }

  static Finding judge(Workload load, int fewest) {
    List<Operation> keyed = load.operations().stream().filter(one -> !one.key().isEmpty()).toList();
    if (!load.unreadable().isEmpty()) {
      return Finding.notProven(EXPECTED, "%d operations cannot be read".formatted(load.unreadable().size()),
          load.unreadable().get(0));
    }
    Judgement judgement = Linearizability.judge(new KeyValueHistory(keyed).history(), Model.KV, BOUNDS);
    String size = "%d operations on %d keys".formatted(keyed.size(), judgement.objects());
    if (judgement.linearizable().isEmpty()) {
      return Finding.notProven(EXPECTED, "%s: undecided, %s".formatted(size, judgement.reason()));
    }
    if (judgement.counterExample().isPresent()) {
      return inexplicable(keyed, judgement.counterExample().get(), size);
    }
    long answered = keyed.stream().filter(Operation::acknowledged).count();
    // A write alone fits into any order.
    long telling = keyed.stream().filter(Operation::acknowledged).filter(one -> function(one) != Function.WRITE).count();
    return telling < fewest
        ? Finding.notProven(EXPECTED, "%s, %d of them answered, %d of these reads or compare-and-sets: too few to tell"
            .formatted(size, answered, telling))
        : Finding.proven(EXPECTED, size, keyed.get(0).seq(), keyed.get(keyed.size() - 1).seq());
  }

  private static Finding inexplicable(List<Operation> keyed, CounterExample example, String size) {
    Long[] lines = Arrays.stream(example.members()).mapToObj(member -> keyed.get(member).seq()).toArray(Long[]::new);
    List<String> deeds = Arrays.stream(example.members()).mapToObj(member -> said(keyed.get(member))).toList();
    return Finding.refuted(EXPECTED, "%s, and no order of these on %s does: %s".formatted(
        size, example.key(), String.join("; ", deeds)), lines);
  }

  private static String said(Operation one) {
    return "%s %s %s%s at %.3f to %.3f s".formatted(
        one.body().path("f").asText(), one.body().path("value"), one.result(),
        one.role().isEmpty() ? "" : " through " + one.role(), one.when().earliest() / 1e9, one.when().latest() / 1e9);
  }

  /** Every operation is a process of its own, so that nothing rests on how clients number themselves. */
  private History history() {
    List<Event> events = new ArrayList<>();
    for (int each = 0; each < operations.size(); each++) {
      events.add(new Event(operations.get(each).when().earliest(), true, each));
      events.add(new Event(operations.get(each).when().latest(), false, each));
    }
    // A call in the very moment of an answer may have been before it; calls keep the order of the operations.
    events.sort(Comparator.comparingLong(Event::nanos).thenComparing(Event::call, Comparator.reverseOrder())
        .thenComparingInt(Event::operation));
    int moment = 0;
    for (Event event : events) {
      moment++;
      Operation one = operations.get(event.operation());
      if (event.call()) {
        call(moment, event.operation(), one);
      } else {
        answer(moment, event.operation(), one);
      }
    }
    return builder.build();
  }

  private void call(int moment, int number, Operation one) {
    boolean pair = one.body().path("value").isArray();
    int key = object(one);
    switch (function(one)) {
      case READ -> builder.call(moment, number, Function.READ, key, 0, 0);
      case CAS -> builder.call(moment, number, Function.CAS, key,
          value(pair ? one.body().path("value").path(0).asText() : one.body().path("expected").asText()),
          value(one.id()));
      default -> builder.call(moment, number, Function.WRITE, key, value(one.id()), 0);
    }
  }

  private void answer(int moment, int number, Operation one) {
    Outcome outcome = one.acknowledged() ? Outcome.OK : one.refused() ? Outcome.REFUSED : Outcome.UNKNOWN;
    builder.answer(moment, number, function(one), object(one), outcome, value(one.id()));
  }

  private static Function function(Operation one) {
    boolean compares = one.body().path("f").asText().equals("cas");
    return one.plane() != Plane.WRITE ? Function.READ : compares ? Function.CAS : Function.WRITE;
  }

  /** Keys of two buckets are two objects. */
  private int object(Operation one) {
    return value(one.collection().isEmpty() ? one.key() : one.collection() + " " + one.key());
  }

  private int value(String text) {
    return text.isEmpty() ? Values.NOTHING : builder.values().ofText(text);
  }
}
