package org.quorate.sabotage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.quorate.evidence.Durations;
import org.quorate.sabotage.FileStep.Change;

/** Reads the steps of an entry. */
final class StepReader {
  /** Hosts of a lab that steps may speak of. */
  static final Set<String> ROLES = Set.of("alpha", "beta", "gamma", "client", "services");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration WITHIN = Duration.ofSeconds(20);
  private static final Set<String> KINDS = Set.of(
      "run", "veil", "lift", "edit", "append", "write", "keep", "restore", "environment");

  private StepReader() {}

  static List<Step> read(Entry sabotage, String key) {
    List<Step> steps = new ArrayList<>();
    sabotage.entries(key).forEach(entry -> step(entry).ifPresent(steps::add));
    return steps;
  }

  private static Optional<Step> step(Entry entry) {
    List<String> kinds = KINDS.stream().filter(entry::has).sorted().toList();
    if (kinds.size() != 1) {
      entry.complain("a step with one of " + KINDS, kinds + " in " + entry.written(), "Write one step for each.");
      return Optional.empty();
    }
    String kind = kinds.get(0);
    if (kind.equals("environment")) {
      return Optional.of(input(entry));
    }
    List<String> roles = roles(entry);
    return Optional.of(switch (kind) {
      case "run" -> command(entry, roles);
      case "veil", "lift" -> veil(entry, roles, kind);
      default -> file(entry, roles, kind);
    });
  }

  private static List<String> roles(Entry entry) {
    entry.required("on");
    List<String> roles = entry.texts("on");
    roles.stream().filter(role -> !ROLES.contains(role)).forEach(
        role -> entry.complain("a role among " + ROLES, "\"" + role + "\"", "Name hosts by their role."));
    return roles;
  }

  private static Step input(Entry entry) {
    entry.knowsOnly(Set.of("environment", "value"));
    Object value = entry.written().get("value");
    return new InputStep(entry.text("environment"), value == null ? null : JSON.valueToTree(value));
  }

  private static Step veil(Entry entry, List<String> roles, String kind) {
    entry.knowsOnly(Set.of("on", kind));
    if (!entry.text(kind).startsWith("/")) {
      entry.complain("an absolute path of a folder", "\"" + entry.text(kind) + "\"", "Write it from its root.");
    }
    return new VeilStep(roles, entry.text(kind), kind.equals("lift"));
  }

  private static Step file(Entry entry, List<String> roles, String kind) {
    Change change = Change.valueOf(kind.toUpperCase(Locale.ROOT));
    switch (change) {
      case EDIT -> entry.knowsOnly(Set.of("on", kind, "replace", "by"));
      case APPEND, WRITE -> entry.knowsOnly(Set.of("on", kind, "text"));
      case KEEP, RESTORE -> entry.knowsOnly(Set.of("on", kind));
    }
    if (change == Change.EDIT) {
      entry.required("replace");
    }
    return new FileStep(
        roles, entry.text(kind), change, entry.text("replace"), entry.text(change == Change.EDIT ? "by" : "text"));
  }

  private static Step command(Entry entry, List<String> roles) {
    entry.knowsOnly(Set.of("on", "run", "input", "exit", "prints", "lacks", "until", "within"));
    if (!(entry.written().get("run") instanceof List<?> argv) || argv.isEmpty()) {
      entry.complain("a program and its arguments as a list", "\"" + entry.text("run") + "\"", "Write no shell.");
    }
    return new CommandStep(roles, entry.texts("run"), entry.text("input"), exits(entry), pattern(entry, "prints"),
        pattern(entry, "lacks"), duration(entry, "until", Duration.ZERO), duration(entry, "within", WITHIN));
  }

  private static List<Integer> exits(Entry entry) {
    if (!entry.has("exit")) {
      return List.of(0);
    }
    if (entry.text("exit").equals("any")) {
      return List.of();
    }
    try {
      return entry.texts("exit").stream().map(Integer::valueOf).toList();
    } catch (NumberFormatException e) {
      entry.complain("exit statuses, or any", "\"" + entry.text("exit") + "\"", "Write numbers.");
      return List.of();
    }
  }

  private static Pattern pattern(Entry entry, String key) {
    try {
      return entry.has(key) ? Pattern.compile(entry.text(key), Pattern.MULTILINE) : null;
    } catch (PatternSyntaxException e) {
      entry.complain("a regular expression for \"%s\"".formatted(key), "\"" + entry.text(key) + "\"", e.getMessage());
      return null;
    }
  }

  private static Duration duration(Entry entry, String key, Duration otherwise) {
    try {
      return entry.has(key) ? Durations.parse(entry.text(key)) : otherwise;
    } catch (IllegalArgumentException e) {
      entry.complain("a duration such as 10s for \"%s\"".formatted(key), "\"" + entry.text(key) + "\"", "Write it so.");
      return otherwise;
    }
  }
}
