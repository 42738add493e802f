package org.quorate.criterion.input;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Inputs;

/** An input that must be supplied, judged from the environment file alone. */
final class Supplied {
  private Supplied() {}

  /** @param faults what is wrong with it; none when it will do */
  static Criterion of(String name, String key, String expected, Function<Inputs, List<String>> faults) {
    return new Criterion(name, Set.of(), evidence -> {
      Long[] line = evidence.of(EntryKind.INPUT, "environment").stream().map(entry -> entry.seq()).toArray(Long[]::new);
      if (line.length == 0) {
        return Finding.notProven(expected, "the evidence has no environment file");
      }
      List<String> wrong = faults.apply(evidence.inputs());
      return wrong.isEmpty()
          ? Finding.proven(expected, "%s is %s".formatted(key, value(evidence.inputs(), key)), line)
          : Finding.refuted(expected, String.join("; ", wrong), line);
    });
  }

  private static String value(Inputs inputs, String key) {
    return inputs.node(key).isValueNode() ? inputs.text(key) : inputs.node(key).toString();
  }
}
