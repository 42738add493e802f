package org.quorate.criterion.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;
import org.quorate.reading.Grep;

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
  /** The value of an option is a number or an assignment. */
  private static final Pattern SERVICE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");
  private static final Pattern STARTING =
      Pattern.compile("systemctl\\b.*\\b(start|restart|reload-or-restart|try-restart|enable|isolate)\\b");
  private static final Pattern CONTAINER = Pattern.compile("\\bdocker\\b.*(?<!-)\\b(up|start|restart|run)\\b");
  private static final Pattern UP = Pattern.compile("compose\\s.*?\\bup\\b(.*)");

  private UnitText() {}

  static Finding judge(Evidence evidence, String role, String expected) {
    return Latest.judged(evidence, role, PROBE, expected, sample -> Grep.located(sample.exit(), sample.out(), sample.err())
        .map(lines -> judged(sample, lines, evidence.inputs(), ContainerStarts.names(evidence, role), expected))
        .orElseGet(() -> Latest.unintelligible(sample, expected)));
  }

  private static Finding judged(Sample sample, List<String> lines, Inputs inputs, Set<String> names, String expected) {
    List<String> faults = new ArrayList<>();
    for (String line : lines) {
      Matcher matcher = LINE.matcher(line.strip());
      if (matcher.matches() && !allowed(matcher.group(1), inputs) && (pulls(matcher.group(2), matcher.group(3), inputs)
          || !own(matcher.group(1), inputs) && startsContainer(matcher.group(2), matcher.group(3), names))) {
        faults.add(line.strip());
      }
    }
    return faults.isEmpty()
        ? Finding.proven(expected, "%s: no unit file starts it but its own and promotion's".formatted(sample.role()), sample.seq())
        : Finding.refuted(expected, "%s: %s".formatted(sample.role(), String.join("; ", faults)), sample.seq());
  }

  /** Promotion's unit may; the controller's own says what it runs, but an install section of it pulls it in. */
  static boolean allowed(String path, Inputs inputs) {
    return path.contains("/" + inputs.text("policy.services.promotion"));
  }

  private static boolean own(String path, Inputs inputs) {
    return path.contains("/" + inputs.text("policy.services.controller"));
  }

  private static boolean startsContainer(String key, String value, Set<String> names) {
    return key.startsWith("Exec") && CONTAINER.matcher(value).find() && names.stream().anyMatch(name ->
        Pattern.compile("(^|[\\s\"'])" + Pattern.quote(name) + "($|[\\s\"';])").matcher(value).find());
  }

  private static boolean pulls(String key, String value, Inputs inputs) {
    if (key.startsWith("Exec")) {
      return bareUp(value) || starts(value, inputs);
    }
    return PULLING.contains(key) && names(value, inputs);
  }

  /** Whether a command starts the controller or its promotion by name. */
  static boolean starts(String command, Inputs inputs) {
    return names(command, inputs) && STARTING.matcher(command).find();
  }

  /** With or without its suffix, but not the slice of the same name. */
  private static boolean names(String value, Inputs inputs) {
    return Stream.of("controller", "promotion")
        .map(key -> inputs.text("policy.services." + key).replaceFirst("\\.service$", ""))
        .anyMatch(stem -> Pattern.compile("(^|[\\s\"'])" + Pattern.quote(stem) + "(\\.service)?($|[\\s\"';])")
            .matcher(value).find());
  }

  /** Whether a compose command brings up every service of its manifest. */
  private static boolean bareUp(String value) {
    Matcher up = UP.matcher(value);
    return up.find() && Arrays.stream(up.group(1).strip().split("\\s+"))
        .noneMatch(word -> SERVICE.matcher(word).matches());
  }
}
