package org.quorate.contact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;
import org.quorate.environment.inventory.Inventory.HostEntry;
import org.quorate.privilege.Permitted;
import org.quorate.safeguard.HostTime;

/** Looks whether one host lets itself be read, and drilled where that is wanted; changes nothing. */
public final class HostDoctor {
  /** Says which of its arguments is no program there; what it is asked about are arguments, never part of it. */
  private static final String ABSENT = "for each; do command -v -- \"$each\" >/dev/null || printf '%s\\n' \"$each\"; done";
  private static final List<String> OURS = List.of("timeout", "env", "sh", "cat", "printf", "kill");
  private static final int SHOWN_AT_MOST = 4;
  private final Host host;
  private final HostEntry entry;
  private final List<Permitted> reading;
  private final List<Permitted> drills;

  /**
   * @param reading what a check runs
   * @param drills what drills run besides; empty where there are to be none
   */
  public HostDoctor(Host host, HostEntry entry, List<Permitted> reading, List<Permitted> drills) {
    this.host = host;
    this.entry = entry;
    this.reading = reading.stream().filter(each -> each.role().equals(host.role())).toList();
    this.drills = drills.stream().filter(each -> each.role().equals(host.role())).toList();
  }

  /** Everything that was looked at, the first thing that makes the rest impossible being the last. */
  public List<Symptom> examine(Duration clockLimit) {
    Outcome there = host.run(Command.of("true"));
    if (!there.succeeded()) {
      return List.of(Symptom.missing(host.role(), "login",
          "%s: %s".formatted(there.answer(), there.err().strip()), probes(reading, each -> true)));
    }
    List<Symptom> found = new ArrayList<>();
    found.add(Symptom.fine(host.role(), "login",
        "as %s at %s:%d, host key trusted".formatted(entry.user(), entry.address(), entry.port())));
    found.add(clock(clockLimit));
    found.add(programs());
    found.add(rights("rights to read", reading));
    if (!drills.isEmpty()) {
      found.add(rights("rights for drills", drills));
    }
    return found;
  }

  private Symptom clock(Duration limit) {
    return HostTime.off(host, limit)
        .map(off -> Symptom.missing(host.role(), "clock", off + ". Have it synchronised.", Set.of()))
        .orElseGet(() -> Symptom.fine(host.role(), "clock", "within %d ms of this machine's".formatted(limit.toMillis())));
  }

  private Symptom programs() {
    Set<String> needed = new TreeSet<>(OURS);
    Stream.concat(reading.stream(), drills.stream()).map(HostDoctor::program).forEach(needed::add);
    List<String> argv = new ArrayList<>(List.of("sh", "-c", ABSENT, "programs"));
    argv.addAll(needed);
    Outcome looked = host.run(Command.of(argv));
    Set<String> absent = looked.out().lines().filter(needed::contains).collect(Collectors.toCollection(TreeSet::new));
    if (!looked.succeeded()) {
      return Symptom.missing(host.role(), "programs", "could not be looked for: " + looked.err().strip(), Set.of());
    }
    return absent.isEmpty()
        ? Symptom.fine(host.role(), "programs", "all %d that are needed are there".formatted(needed.size()))
        : Symptom.missing(host.role(), "programs", "not there: %s. Install them, or the packages that have them."
            .formatted(String.join(", ", absent)), probes(reading, each -> absent.contains(program(each))));
  }

  /** Where sudo is, each command is asked about by its own words; nothing of it is run. */
  private Symptom rights(String subject, List<Permitted> permitted) {
    List<Permitted> asRoot = permitted.stream().filter(Permitted::privileged).toList();
    if (entry.user().equals("root")) {
      return Symptom.fine(host.role(), subject, "logged in as root, which has all of them");
    }
    Set<List<String>> asked = new LinkedHashSet<>();
    asRoot.forEach(each -> asked.addAll(each.shown()));
    Set<List<String>> refused = asked.stream().filter(this::refused).collect(Collectors.toCollection(LinkedHashSet::new));
    if (refused.isEmpty()) {
      return Symptom.fine(host.role(), subject, "all %d of them, by sudo".formatted(asked.size()));
    }
    String named = refused.stream().limit(SHOWN_AT_MOST).map(words -> String.join(" ", words))
        .collect(Collectors.joining("; ")) + (refused.size() > SHOWN_AT_MOST ? "; …" : "");
    return Symptom.missing(host.role(), subject,
        "%d of %d are missing: %s. Install what quorate commands --sudoers%s prints%s.".formatted(
            refused.size(), asked.size(), named, permitted == drills ? " --drills" : "",
            entry.sudo() ? "" : ", and set sudo: true"),
        probes(asRoot, each -> each.shown().stream().anyMatch(refused::contains)));
  }

  private boolean refused(List<String> words) {
    List<String> argv = new ArrayList<>(List.of("sudo", "-n", "-l", "--"));
    argv.addAll(words);
    return !entry.sudo() || !host.run(Command.of(argv)).succeeded();
  }

  private Set<String> probes(List<Permitted> permitted, Predicate<Permitted> without) {
    return permitted == drills ? Set.of()
        : permitted.stream().filter(without).map(Permitted::purpose).collect(Collectors.toSet());
  }

  private static String program(Permitted permitted) {
    return permitted.command().argv().get(0);
  }
}
