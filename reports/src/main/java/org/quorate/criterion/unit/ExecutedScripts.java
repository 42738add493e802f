package org.quorate.criterion.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;
import org.quorate.reading.Grep;

/** Scripts that start the controller and that a unit other than promotion's executes, without mentioning it itself. */
final class ExecutedScripts {
  static final String PROBE = "starting-scripts";
  private static final Pattern FOUND = Pattern.compile("(/[^:]+):(.*)");
  private static final Pattern EXECUTED = Pattern.compile("(/[^:]+):\\s*Exec[A-Za-z]*\\s*=\\s*[-@:+!|]*(/\\S+).*");

  private ExecutedScripts() {}

  static Finding judge(Evidence evidence, String role, String expected) {
    return Latest.judged(evidence, role, PROBE, expected, scripts ->
        Latest.judged(evidence, role, UnitText.PROBE, expected,
            units -> judged(scripts, units, evidence.inputs(), expected)));
  }

  private static Finding judged(Sample scripts, Sample units, Inputs inputs, String expected) {
    Optional<List<String>> found = Grep.located(scripts.exit(), scripts.out(), scripts.err());
    Optional<List<String>> lines = Grep.located(units.exit(), units.out(), units.err());
    if (found.isEmpty() || lines.isEmpty()) {
      return Latest.unintelligible(found.isEmpty() ? scripts : units, expected);
    }
    Map<String, String> starting = starting(found.get(), inputs);
    List<String> faults = new ArrayList<>();
    for (String line : lines.get()) {
      Matcher executed = EXECUTED.matcher(line.strip());
      if (executed.matches() && starting.containsKey(executed.group(2))
          && !UnitText.allowed(executed.group(1), inputs)) {
        faults.add("%s executes %s, which says \"%s\"".formatted(
            executed.group(1), executed.group(2), starting.get(executed.group(2))));
      }
    }
    return faults.isEmpty()
        ? Finding.proven(
            expected, "%s: no unit executes a script that starts it".formatted(scripts.role()), scripts.seq())
        : Finding.refuted(expected, "%s: %s".formatted(scripts.role(), String.join("; ", faults)),
            scripts.seq(), units.seq());
  }

  /** Scripts by path, with the line that starts the controller or its promotion. */
  private static Map<String, String> starting(List<String> lines, Inputs inputs) {
    Map<String, String> starting = new LinkedHashMap<>();
    for (String line : lines) {
      Matcher found = FOUND.matcher(line);
      if (found.matches() && UnitText.starts(found.group(2), inputs)) {
        starting.putIfAbsent(found.group(1), found.group(2).strip());
      }
    }
    return starting;
  }
}
