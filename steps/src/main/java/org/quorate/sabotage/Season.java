package org.quorate.sabotage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.quorate.judging.RunVerdict;

/** Plants sabotages one after the other; a lab that was not brought back to what it was is never used again. */
final class Season {
  private static final int LOOKS = 3;
  private final Path folder;
  private final Theatre.Opening opening;
  private final Extent extent;
  private final Patience patience;
  private final BooleanSupplier over;
  private int labs;

  /**
   * Prepares it; nothing is stood up yet.
   *
   * @param folder where records are kept
   * @param extent how much is judged under each sabotage
   * @param over whether no further sabotage is to begin
   */
  Season(Path folder, Theatre.Opening opening, Extent extent, Patience patience, BooleanSupplier over) {
    this.folder = folder;
    this.opening = opening;
    this.extent = extent;
    this.patience = patience;
    this.over = over;
  }

  /** In an order that the seed decides; those that disturb a zone more come after those that disturb it less. */
  static List<Sabotage> shuffled(List<Sabotage> sabotages, long seed) {
    List<Sabotage> order = new ArrayList<>(sabotages);
    Collections.shuffle(order, new Random(seed));
    order.sort(Comparator.comparing(Sabotage::setting));
    return order;
  }

  /** Performs them in this order and tells each result at once. */
  void perform(List<Sabotage> order, Consumer<Result> told) {
    List<Sabotage> left = new ArrayList<>(order);
    left.removeIf(sabotage -> {
      boolean not = !sabotage.notApplicable().isEmpty();
      if (not) {
        told.accept(Result.notApplicable(sabotage));
      }
      return not;
    });
    while (!left.isEmpty() && !over.getAsBoolean()) {
      inOneLab(left, told);
    }
  }

  /** As many as one lab can take. */
  private void inOneLab(List<Sabotage> left, Consumer<Result> told) {
    labs++;
    Path place = folder.resolve("lab-" + labs);
    try (Theatre theatre = opening.open(place)) {
      settled(theatre, place, "before");
      Fingerprint before = Calm.await(theatre.hosts(), patience);
      Performance performance = new Performance(theatre, before, extent, patience);
      boolean sound = true;
      while (sound && !left.isEmpty() && !over.getAsBoolean()) {
        Sabotage next = left.remove(0);
        Path record = folder.resolve(next.id());
        Result result = performance.of(next, record);
        Folders.removeUnlessTelling(record, result);
        told.accept(result);
        sound = !result.leaked();
      }
      if (sound) {
        settled(theatre, place, "after");
      }
    }
  }

  /**
   * A zone must be green by itself: one that is not shows nothing about sabotages. It is given time: a controller may
   * move once more on a busy machine, and monitoring comes after what it watches.
   */
  private void settled(Theatre theatre, Path place, String when) {
    String red = "";
    for (int look = 1; look <= LOOKS; look++) {
      Calm.await(theatre.hosts(), patience);
      red = red(theatre, place.resolve("%s-%d".formatted(when, look)));
      if (red.isEmpty()) {
        return;
      }
    }
    throw new UnsoundZone("the untouched zone is red, see %s: %s".formatted(place, red));
  }

  private static String red(Theatre theatre, Path record) {
    RunVerdict verdict = theatre.judge(
        Setting.STANDING, Set.of(), theatre.stage().environmentFile(), record, new Observer());
    return verdict.clauses().stream().filter(Comparison::red)
        .map(each -> each.clause().id() + ": " + Words.shortened(each.observed())).collect(Collectors.joining("; "));
  }
}
