package org.quorate.sabotage;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.clause.SeenRed;
import org.quorate.run.ProgramVersion;
import org.quorate.sabotage.Result.Ending;

/** A run of sabotages: what is chosen, in which order, and what is handed over about it. */
public final class SabotageRun {
  private static final String MATRIX = "sabotage.json";
  private static final String PAGE = "sabotage.html";
  private final Table table;
  private final House house;
  private final Choice choice;
  private final Optional<Path> record;
  private final SeenRed before;
  private final PrintStream out;
  private final List<Result> results = new ArrayList<>();

  /**
   * Prepares it.
   *
   * @param house whose folder is that of this run alone
   * @param record where it is kept which clauses were seen red; empty to keep nothing
   */
  public SabotageRun(Table table, House house, Choice choice, Optional<Path> record, PrintStream out) {
    this.table = table;
    this.house = house;
    this.choice = choice;
    this.record = record;
    this.before = record.map(SeenRedFile::read).orElseGet(() -> SeenRed.ofSystem(table.catalogue().system()));
    this.out = out;
  }

  /**
   * Performs what was chosen.
   *
   * @return 0 when everything was caught, 1 when not, 2 when there was no time for all of it
   */
  public int perform() {
    List<Sabotage> order = choice.from(table.sabotages());
    long began = System.nanoTime();
    Season season = new Season(house.folder(), place -> LabTheatre.open(house, place),
        new Extent(table.catalogue(), choice.sectionsConcernedOnly()), Patience.WITH_A_LAB,
        () -> Duration.ofNanos(System.nanoTime() - began).compareTo(choice.longest()) > 0);
    out.println("%d sabotages, seed %d".formatted(order.size(), choice.seed()));
    try {
      season.perform(order, this::told);
    } finally {
      summarize();
    }
    boolean good = results.stream().allMatch(Result::settled);
    if (results.size() < order.size()) {
      out.println("not begun for lack of time: %d".formatted(order.size() - results.size()));
    }
    return !good ? 1 : results.size() < order.size() ? 2 : 0;
  }

  private void told(Result result) {
    results.add(result);
    // A run that is broken off has a record, too.
    handOver(choice.seed());
    out.println("%4d  %-14s %-12s %-48s %5.1f s%s".formatted(results.size(), result.ending().word(),
        result.sabotage().clause(), result.sabotage().id(), result.seconds(), result.sabotage().lie() ? "  lie" : ""));
    if (!result.reason().isEmpty()) {
      out.println("      " + result.reason());
    }
    out.flush();
  }

  private void handOver(long seed) {
    SeenRed seen = SeenRedFile.after(before, results, ProgramVersion.version());
    write(house.folder().resolve(MATRIX), Matrix.json(seed, results));
    write(house.folder().resolve(PAGE),
        Matrix.page(house.folder().getFileName().toString(), seed, table, results, seen).render());
    record.ifPresent(file -> SeenRedFile.write(file, seen));
  }

  /** Also of a run that failed on the way. */
  private void summarize() {
    long alarms = Matrix.count(results, Ending.FALSE_ALARM);
    out.println("%d caught, %d missed, %d false %s, %d not applicable".formatted(
        Matrix.count(results, Ending.CAUGHT), Matrix.count(results, Ending.MISSED),
        alarms, alarms == 1 ? "alarm" : "alarms", Matrix.count(results, Ending.NOT_APPLICABLE)));
    // Once more where it is looked at first: far above, between a hundred lines, it must be searched for.
    results.stream().filter(result -> !result.settled()).forEach(result -> out.println("%-11s  %s %s: %s".formatted(
        result.ending().word(), result.sabotage().clause(), result.sabotage().id(), result.reason())));
    out.println("matrix   " + house.folder().resolve(PAGE));
    out.println("as data  " + house.folder().resolve(MATRIX));
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
