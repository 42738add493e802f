package org.quorate.fault;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.evidence.EntryKind;
import org.quorate.run.Run;

/** What faults of earlier runs left on hosts: found by its name, undone by its own timer's unit, and taken away. */
public final class Leftovers {
  private final Run run;
  private final Site site;

  private Leftovers(Run run) {
    this.run = run;
    this.site = Site.of(run);
  }

  /** Cleans every node; to be done before anything else is done to the zone. */
  public static void clean(Run run) {
    Leftovers leftovers = new Leftovers(run);
    run.environment().hosts().keySet().stream().filter(role -> !role.equals("client")).forEach(leftovers::clean);
  }

  private void clean(String role) {
    Set<String> found = new LinkedHashSet<>();
    for (String unit : units(role)) {
      found.add(unit);
      if (unit.endsWith(".timer")) {
        // The unit behind it is the undo, as the earlier run armed it.
        run.act(role, "undo what an earlier run left",
            Command.of("systemctl", "start", unit.replaceFirst("\\.timer$", ".service")).asRoot());
      }
      run.act(role, "take away what an earlier run left", Command.of("systemctl", "stop", unit).asRoot());
    }
    for (String table : tables(role)) {
      found.add(table);
      run.act(role, "take away what an earlier run left", Command.of("nft", "delete", "table", "inet", table).asRoot());
    }
    for (String chain : chains(role)) {
      found.add(chain);
      IptablesFilter.removal(chain).forEach(
          command -> run.act(role, "take away what an earlier run left", command));
    }
    if (!found.isEmpty()) {
      run.recorder().record(EntryKind.NOTE, "leftovers", role,
          FaultLog.body().put("found", String.join(", ", found)));
      run.progress().note("%s: cleaned what an earlier run left: %s".formatted(role, String.join(", ", found)));
    }
  }

  private List<String> units(String role) {
    Outcome listed = site.ask(role, Command.of("systemctl", "list-units", "--all", "--plain", "--no-legend", "--full",
        "quorate-fault-*.timer", "quorate-fault-*.service"));
    return words(listed).stream()
        .filter(word -> word.matches(".*\\.(timer|service)") && site.isLeftover(word)).distinct().toList();
  }

  private List<String> tables(String role) {
    return words(site.ask(role, Command.of("nft", "list", "tables").asRoot())).stream()
        .filter(site::isLeftover).toList();
  }

  /** Before anything was done in this run, every chain of a fault is an earlier run's. */
  private List<String> chains(String role) {
    return site.ask(role, Command.of("iptables", "--wait", "--list-rules").asRoot()).out().lines()
        .filter(line -> line.startsWith("-N ")).map(line -> line.substring("-N ".length()).strip())
        .filter(chain -> !IptablesFilter.removal(chain).isEmpty()).toList();
  }

  private static List<String> words(Outcome outcome) {
    List<String> words = new ArrayList<>();
    outcome.out().lines().forEach(line -> words.addAll(List.of(line.strip().split("\\s+"))));
    return words;
  }
}
