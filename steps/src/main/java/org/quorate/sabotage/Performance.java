package org.quorate.sabotage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.environment.UnusableInput;
import org.quorate.judging.RunVerdict;
import org.quorate.run.Interrupted;
import org.quorate.sabotage.Result.Ending;

/** One sabotage from planting it to a zone that is what it was. */
final class Performance {
  private final Theatre theatre;
  private final Fingerprint before;
  private final Extent extent;
  private final Patience patience;

  Performance(Theatre theatre, Fingerprint before, Extent extent, Patience patience) {
    this.theatre = theatre;
    this.before = before;
    this.extent = extent;
    this.patience = patience;
  }

  /** @param folder for the record of the run that judges it */
  Result of(Sabotage sabotage, Path folder) {
    long began = System.nanoTime();
    Stage stage = theatre.stage();
    Comparison comparison = planted(sabotage, stage, folder);
    double seconds = (System.nanoTime() - began) / 1e9;
    List<String> left = sabotage.ofInputsOnly() ? List.of() : takenBack(sabotage, stage);
    if (left.isEmpty()) {
      return new Result(sabotage, comparison.ending(), comparison.reason(), comparison.red(), seconds, false);
    }
    String reason = "it left something behind: %s%s".formatted(
        String.join("; ", left), comparison.reason().isEmpty() ? "" : "; besides, " + comparison.reason());
    return new Result(sabotage, Ending.MISSED, reason, comparison.red(), seconds, true);
  }

  private Comparison planted(Sabotage sabotage, Stage stage, Path folder) {
    try {
      if (!sabotage.proof().isEmpty() && holds(sabotage.proof(), stage)) {
        return new Comparison(Ending.MISSED, "its proof held before anything was done", Set.of());
      }
      sabotage.how().forEach(step -> step.perform(stage));
      sabotage.proof().forEach(step -> step.perform(stage));
    } catch (Mishap mishap) {
      return new Comparison(Ending.MISSED, "could not be planted: " + mishap.getMessage(), Set.of());
    }
    return examined(sabotage, stage, folder);
  }

  private static boolean holds(List<Step> proof, Stage stage) {
    try {
      proof.forEach(step -> (step instanceof CommandStep command ? command.atOnce() : step).perform(stage));
      return true;
    } catch (Mishap asItShouldBe) {
      return false;
    }
  }

  private Comparison examined(Sabotage sabotage, Stage stage, Path folder) {
    ObjectNode file = stage.environmentFile();
    if (sabotage.setting() == Setting.STANDING) {
      Brevity.shorten(file);
    }
    Observer observer = new Observer();
    try {
      RunVerdict verdict = theatre.judge(sabotage.setting(), extent.of(sabotage), file, folder, observer);
      if (!verdict.complete()) {
        // Nothing can be said of this sabotage, and its lab goes with it.
        throw new Interrupted();
      }
      if (!sabotage.refusedAt().isEmpty()) {
        return new Comparison(Ending.MISSED, "the environment file was not refused", Set.of());
      }
      Comparison comparison = Comparison.of(sabotage, verdict);
      Optional<String> complaint = StoppedProcedure.complaint(sabotage, verdict, observer.touchedAfterwards());
      return complaint.isEmpty() || comparison.ending() != Ending.CAUGHT ? comparison
          : new Comparison(Ending.MISSED, complaint.get(), comparison.red());
    } catch (UnusableInput refused) {
      return refused(sabotage, refused.getMessage());
    }
  }

  /** Refused before a host is touched: as good as red, if it is refused for what was broken. */
  private static Comparison refused(Sabotage sabotage, String message) {
    boolean meant = !sabotage.refusedAt().isEmpty() && message.contains(sabotage.refusedAt());
    return meant ? new Comparison(Ending.CAUGHT, "", sabotage.mustTurnRed())
        : new Comparison(Ending.MISSED, "refused for another reason: " + Words.shortened(message), Set.of());
  }

  private List<String> takenBack(Sabotage sabotage, Stage stage) {
    List<String> failures = new ArrayList<>();
    for (Step step : sabotage.undo()) {
      try {
        step.perform(stage);
      } catch (Mishap mishap) {
        failures.add("not undone: " + mishap.getMessage());
      }
    }
    List<String> differences = new WayBack(before, theatre.hosts(), patience).differencesThatStay();
    return differences.isEmpty() ? List.of() : concat(failures, differences);
  }

  private static List<String> concat(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
