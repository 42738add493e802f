package org.quorate.criterion.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;

/**
 * Lines of unit files that pull in the controller.
 *
 * <p>Read as text, because systemd shows only units that it has loaded, and because a command such as {@code compose up}
 * without a service name starts the controller without mentioning it.
 */
final class UnitText {
  static final String PROBE = "unit-lines";
  private static final Pattern LINE = Pattern.compile("(/[^:]+):\\s*([A-Za-z]+)\\s*=(.*)");
  private static final Set<String> PULLING = Set.of(
      "Wants", "Requires", "Requisite", "BindsTo", "Upholds", "OnFailure", "OnSuccess", "Unit", "Also", "WantedBy",
      "RequiredBy", "UpheldBy", "Sockets");
  private static final Pattern UP = Pattern.compile("compose\\s.*?\\bup\\b(.*)");
  private static final int NOT_GREP = 3;

  private UnitText() {}

  static Finding judge(Evidence evidence, String role, String expected) {
    return Latest.judged(evidence, role, PROBE, expected, sample -> sample.exit() < 0 || sample.exit() >= NOT_GREP
        ? Latest.unintelligible(sample, expected)
        : judged(sample, evidence.inputs(), expected));
  }

  private static Finding judged(Sample sample, Inputs inputs, String expected) {
    List<String> faults = new ArrayList<>();
    for (String line : sample.lines()) {
      Matcher matcher = LINE.matcher(line.strip());
      if (matcher.matches() && !allowed(matcher.group(1), inputs) && pulls(matcher.group(2), matcher.group(3), inputs)) {
        faults.add(line.strip());
      }
    }
    return faults.isEmpty()
        ? Finding.proven(expected, "%s: no unit file starts it but its own and promotion's".formatted(sample.role()), sample.seq())
        : Finding.refuted(expected, "%s: %s".formatted(sample.role(), String.join("; ", faults)), sample.seq());
  }

  /** Promotion's unit may; the controller's own says what it runs, but an install section of it pulls it in. */
  private static boolean allowed(String path, Inputs inputs) {
    return path.contains("/" + inputs.text("policy.services.promotion"));
  }

  private static boolean pulls(String key, String value, Inputs inputs) {
    String unit = inputs.text("policy.services.controller");
    boolean own = value.contains(unit);
    if (key.startsWith("Exec")) {
      String program = value.strip();
      return own && program.matches(".*systemctl.*\\b(start|restart|reload-or-restart|enable)\\b.*") || bareUp(value);
    }
    return own && PULLING.contains(key);
  }

  /** Whether a compose command brings up every service of its manifest. */
  private static boolean bareUp(String value) {
    Matcher up = UP.matcher(value);
    return up.find() && Arrays.stream(up.group(1).strip().split("\\s+"))
        .allMatch(word -> word.isEmpty() || word.startsWith("-"));
  }
}
