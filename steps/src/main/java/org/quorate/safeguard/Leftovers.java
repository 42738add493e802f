package org.quorate.safeguard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quorate.criterion.Roles;
import org.quorate.environment.Command;
import org.quorate.environment.Environment;
import org.quorate.environment.Outcome;

/** What runs of this program may have left on hosts: units, tables of the packet filter, files. */
public final class Leftovers {
  static final Command UNITS = Command.of("systemctl", "list-units", "--all", "--full", "--plain", "--no-legend",
      "--no-pager", "quorate-undo-*", "quorate-fault-*", ZoneLock.UNIT + ".*");
  static final Command TABLES = Command.of("nft", "list", "tables").asRoot();
  static final Command CHAINS = Command.of("iptables", "--list-rules").asRoot();
  static final Command QUEUES = Command.of("iptables", "--table", "mangle", "--list-rules").asRoot();
  static final Command FILES = Command.of("find", "/run", "-maxdepth", "1", "-path", ZoneLock.OWNER);
  /** Names that this program gives; other software may have units and tables that only begin with its name. */
  private static final Pattern UNIT_OF_OURS =
      Pattern.compile("quorate-(undo|fault)-[A-Za-z0-9]+-[\\w.-]+\\.(timer|service)|quorate-lock\\.(timer|service)");
  private static final Pattern TABLE_OF_OURS = Pattern.compile("inet quorate_(undo|fault)_[A-Za-z0-9]+_\\w+");
  private static final Pattern CHAIN_OF_OURS = Pattern.compile("quorate-[io]_[\\w-]+");
  private static final Pattern QUEUE_OF_OURS = Pattern.compile("quorate-q_[\\w-]+");

  /** How iptables lists that a chain is there. */
  private static final String NEW_CHAIN = "-N ";

  private Leftovers() {}

  /** Every command that the search may run. */
  public static List<Command> commands() {
    return List.of(UNITS, TABLES, CHAINS, QUEUES, FILES);
  }

  /** Something that is still on a host. */
  public record Leftover(String role, Kind kind, String name) {
    @Override
    public String toString() {
      return "%s: %s %s".formatted(role, kind.word, name);
    }
  }

  /** What it is. */
  public enum Kind {
    UNIT("unit"),
    TABLE("packet filter table"),
    CHAIN("packet filter chain"),
    FILE("file"),
    UNKNOWN("not searched:");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** Everything on every node; what cannot be searched counts as found. */
  public static List<Leftover> on(Environment environment) {
    return Roles.TRIAD.stream().flatMap(role -> on(environment, role).stream()).toList();
  }

  private static List<Leftover> on(Environment environment, String role) {
    List<Leftover> found = new ArrayList<>();
    look(environment, role, UNITS, Kind.UNIT, found, Leftovers::unit,
        line -> UNIT_OF_OURS.matcher(unit(line)).matches());
    look(environment, role, FILES, Kind.FILE, found, line -> line, ZoneLock.OWNER::equals);
    Outcome tables = environment.hosts().get(role).run(TABLES);
    if (tables.succeeded()) {
      add(tables, role, Kind.TABLE, found, Leftovers::table, line -> TABLE_OF_OURS.matcher(table(line)).matches());
    }
    Outcome chains = environment.hosts().get(role).run(CHAINS);
    addChains(chains, role, CHAIN_OF_OURS, found);
    addChains(environment.hosts().get(role).run(QUEUES), role, QUEUE_OF_OURS, found);
    if (!tables.succeeded() && !chains.succeeded()) {
      found.add(new Leftover(role, Kind.UNKNOWN, "packet filter: %s %s".formatted(
          tables.answer(), tables.err().strip())));
    }
    return found;
  }

  private static void addChains(Outcome listed, String role, Pattern ours, List<Leftover> found) {
    if (listed.succeeded()) {
      add(listed, role, Kind.CHAIN, found, Leftovers::chain,
          line -> line.startsWith(NEW_CHAIN) && ours.matcher(chain(line)).matches());
    }
  }

  /** The first word: a unit that failed has a mark before it. */
  private static String unit(String line) {
    return line.replaceFirst("^\\W+", "").split("\\s+")[0];
  }

  private static String table(String line) {
    return line.replaceFirst("^table ", "");
  }

  private static String chain(String line) {
    return line.substring(Math.min(NEW_CHAIN.length(), line.length()));
  }

  private static void look(Environment environment, String role, Command command, Kind kind, List<Leftover> found,
      UnaryOperator<String> name, Predicate<String> ours) {
    Outcome outcome = environment.hosts().get(role).run(command);
    if (outcome.succeeded()) {
      add(outcome, role, kind, found, name, ours);
    } else {
      found.add(new Leftover(role, Kind.UNKNOWN, "%s: %s %s".formatted(
          command.argv().get(0), outcome.answer(), outcome.err().strip())));
    }
  }

  private static void add(Outcome outcome, String role, Kind kind, List<Leftover> found,
      UnaryOperator<String> name, Predicate<String> ours) {
    Stream<String> lines = outcome.out().lines().map(String::strip).filter(line -> !line.isEmpty());
    lines.filter(ours).forEach(line -> found.add(new Leftover(role, kind, name.apply(line))));
  }
}
