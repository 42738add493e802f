package org.quorate.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.quorate.criterion.Finding;
import org.quorate.environment.Environment;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.lab.LabEnvironment;
import org.quorate.environment.lab.LabName;
import org.quorate.environment.lab.LabRequest;
import org.quorate.environment.lab.Machine;
import org.quorate.fixture.TrackRecord.Row;
import org.quorate.fixture.TrackRecord.Side;
import org.quorate.fixture.TrackRecord;
import org.quorate.run.Progress;
import org.quorate.trackrecord.Played;
import org.quorate.trackrecord.RowRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays known bugs of real systems: refuted with the bug, proven without it. */
@Command(
    name = "track-record",
    mixinStandardHelpOptions = true,
    description = "Stands up versions of real systems with known bugs and without, and tells them apart by the named criteria.")
final class TrackRecordCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "ROW", description = "Names of rows (default: all).")
  private List<String> names = new ArrayList<>();

  @Option(names = "--folder", defaultValue = "runs/track-record", paramLabel = "DIR",
      description = "Where the evidence is kept (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Option(names = "--list", description = "Only say which rows there are.")
  private boolean list;

  @Override
  public Integer call() {
    List<Row> rows = chosen();
    if (list) {
      rows.forEach(row -> System.out.println("%-36s %s".formatted(row.name(), row.bug())));
      return 0;
    }
    if (Relaunch.needed()) {
      return Relaunch.withLabVariables();
    }
    String began = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
    Path kept = folder.resolve(began);
    Progress progress = new LineProgress(Screen.standard());
    RowRun run = new RowRun(kept, progress, (id, side) -> lab(kept.resolve("." + id), side, progress));
    List<Played> played = rows.stream().map(run::play).toList();
    played.forEach(TrackRecordCommand::print);
    System.out.println("evidence " + kept);
    return played.stream().allMatch(Played::asExpected) ? 0 : 1;
  }

  private List<Row> chosen() {
    List<Row> all = TrackRecord.rows();
    for (String name : names) {
      if (all.stream().noneMatch(row -> row.name().equals(name))) {
        throw UnusableInput.at("track-record " + name, "one of " + all.stream().map(Row::name).toList(), name,
            "List them: quorate track-record --list");
      }
    }
    return names.isEmpty() ? all : all.stream().filter(row -> names.contains(row.name())).toList();
  }

  private static Environment lab(Path material, Side side, Progress progress) {
    return LabEnvironment.start(new LabRequest(
        LabName.drawn("track"), material, false, new Machine(System.getenv()), new LabLines(progress), side.versions()));
  }

  private static void print(Played played) {
    System.out.println();
    System.out.println("%s  %s".formatted(played.asExpected() ? "as expected " : "NOT EXPECTED", played.row().bug()));
    print("with the bug", played.row().red(), played.red());
    print("without it", played.row().green(), played.green());
  }

  private static void print(String which, Side side, Finding finding) {
    System.out.println("  %-12s %-10s %s".formatted(which, finding.verdict().word(), side.what()));
    System.out.println("  %-12s %-10s %s".formatted("", "", finding.observed()));
  }
}
