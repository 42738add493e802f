package org.quorate.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quorate.dossier.RunFolder;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.lab.Machine;
import org.quorate.fixture.zone.ShownInLab;
import org.quorate.sabotage.Choice;
import org.quorate.sabotage.House;
import org.quorate.sabotage.SabotageRun;
import org.quorate.sabotage.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Breaks a zone of its own in every way on record, and sees whether each is noticed. */
@Command(
    name = "sabotage",
    mixinStandardHelpOptions = true,
    description = "Breaks a lab in every way on record, one at a time, and sees whether the right clause turns red.")
final class SabotageCommand implements Callable<Integer> {
  @Mixin private RunOptions options;

  @Option(names = "--only", split = ",", paramLabel = "ID",
      description = "Sabotages or clauses by id; a star at the end stands for any ending.")
  private List<String> only = new ArrayList<>();

  @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Decides the order (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--part", defaultValue = "1/1", paramLabel = "K/N", description = "Only the K-th of N parts, which together are everything.")
  private String part;

  @Option(names = "--also", split = ",", paramLabel = "ID",
      description = "Besides that part, these sabotages or clauses, named as for --only.")
  private List<String> also = new ArrayList<>();

  @Option(names = "--minutes", defaultValue = "600", paramLabel = "N", description = "Begin no sabotage after so many minutes.")
  private long minutes;

  @Option(names = "--sections-concerned-only",
      description = "Judge only sections where something may turn red: quicker, and blind to false alarms elsewhere.")
  private boolean sectionsConcernedOnly;

  @Option(names = "--record", paramLabel = "FILE", description = "Keep there which clauses were seen red.")
  private Path record;

  @Option(names = "--list", description = "List the sabotages and stop.")
  private boolean list;

  @Override
  public Integer call() {
    Table table = Table.ofSystem("bsfg");
    if (list) {
      table.describe().forEach(System.out::println);
      return 0;
    }
    if (Relaunch.needed()) {
      return Relaunch.withLabVariables();
    }
    RunFolder folder = options.fresh("sabotage");
    House house = new House(folder.root(), new Machine(System.getenv()), Statements::of, ShownInLab.declared());
    return new SabotageRun(table, house, choice(), Optional.ofNullable(record), System.out).perform();
  }

  private Choice choice() {
    if (!part.matches("\\d{1,3}/\\d{1,3}")) {
      throw UnusableInput.at("--part", "such as 2/3", "\"" + part + "\"", "Write two numbers and a stroke.");
    }
    String[] numbers = part.split("/");
    return new Choice(only, seed, Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), also,
        sectionsConcernedOnly, Duration.ofMinutes(minutes));
  }
}
