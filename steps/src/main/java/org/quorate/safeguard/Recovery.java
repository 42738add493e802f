package org.quorate.safeguard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.quorate.environment.Command;
import org.quorate.environment.Environment;
import org.quorate.environment.Outcome;
import org.quorate.safeguard.Leftovers.Kind;
import org.quorate.safeguard.Leftovers.Leftover;

/** Takes away what a run has left on hosts: first its own undo is run, then what is still there is removed. */
public final class Recovery {
  /** Names come from hosts: only those that this program could have given are put into a command. */
  private static final Pattern TIMER =
      Pattern.compile("quorate-(undo|fault)-[A-Za-z0-9]+-[A-Za-z0-9_-]+\\.timer");
  /** What a fault keeps running on a host, as a crash loop; not the undo behind a timer, which has done its work. */
  private static final Pattern SERVICE =
      Pattern.compile("quorate-fault-[A-Za-z0-9]+-(?!undo-)[A-Za-z0-9_-]+\\.service");
  private static final Pattern TABLE = Pattern.compile("inet quorate_(undo|fault)_[A-Za-z0-9_]+");
  private static final Pattern CHAIN = Pattern.compile("quorate-[ioq]_[A-Za-z0-9_-]+");
  private static final Duration LONGEST_UNDO = Duration.ofSeconds(60);
  private final Environment environment;

  public Recovery(Environment environment) {
    this.environment = environment;
  }

  /** One thing that was done. */
  public record Done(String role, String what, boolean succeeded, String said) {}

  /** Does it for everything that was found; what could not be searched is left alone. */
  public List<Done> clean(List<Leftover> found) {
    List<Done> done = new ArrayList<>();
    ours(found, Kind.UNIT, TIMER).forEach(each -> undo(each, done));
    ours(found, Kind.UNIT, SERVICE).forEach(each ->
        run(each.role(), "stop " + each.name(), Command.of("systemctl", "stop", each.name()).asRoot(), done));
    ours(found, Kind.TABLE, TABLE).forEach(each -> removeTable(each, done));
    ours(found, Kind.CHAIN, CHAIN).forEach(each -> removeChain(each, done));
    found.stream().filter(each -> each.name().startsWith(ZoneLock.UNIT + ".timer")).forEach(each ->
        run(each.role(), "let go of the lock", ZoneLock.LEAVE, done));
    found.stream().filter(each -> each.name().equals(ZoneLock.OWNER)).forEach(each ->
        run(each.role(), "remove the name of the lock's owner", ZoneLock.ERASE, done));
    return done;
  }

  private static List<Leftover> ours(List<Leftover> found, Kind kind, Pattern names) {
    return found.stream().filter(each -> each.kind() == kind && names.matcher(each.name()).matches()).toList();
  }

  /** What undoes by the service that a timer would start, and then takes the timer away. */
  public static List<Command> ofTimer(String timer) {
    return List.of(
        Command.of("systemctl", "start", timer.replaceFirst("\\.timer$", ".service")).asRoot().within(LONGEST_UNDO),
        Command.of("systemctl", "stop", timer).asRoot());
  }

  private void undo(Leftover timer, List<Done> done) {
    List<Command> commands = ofTimer(timer.name());
    run(timer.role(), "undo by " + timer.name(), commands.get(0), done);
    run(timer.role(), "take away " + timer.name(), commands.get(1), done);
  }

  private void removeTable(Leftover table, List<Done> done) {
    run(table.role(), "remove the table " + table.name(),
        Command.of("nft", "add table %1$s; delete table %1$s".formatted(table.name())).asRoot().within(LONGEST_UNDO), done);
  }

  private void removeChain(Leftover chain, List<Done> done) {
    String hook = chain.name().startsWith("quorate-o") ? "OUTPUT" : "INPUT";
    List<String> iptables = chain.name().startsWith("quorate-q")
        ? List.of("iptables", "--wait", "--table", "mangle") : List.of("iptables", "--wait");
    for (List<String> words : List.of(List.of("--delete", hook, "--jump", chain.name()),
        List.of("--flush", chain.name()), List.of("--delete-chain", chain.name()))) {
      List<String> argv = new ArrayList<>(iptables);
      argv.addAll(words);
      run(chain.role(), "remove the chain " + chain.name(), Command.of(argv).asRoot().within(LONGEST_UNDO), done);
    }
  }

  private void run(String role, String what, Command command, List<Done> done) {
    Outcome outcome = environment.hosts().get(role).run(command);
    done.add(new Done(role, what, outcome.succeeded(), outcome.err().strip()));
  }
}
