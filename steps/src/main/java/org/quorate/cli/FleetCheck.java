package org.quorate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.dossier.RunFolder;
import org.quorate.dossier.across.Fleet.Zone;
import org.quorate.dossier.across.Fleet;
import org.quorate.dossier.page.VerdictWords;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.judging.ClauseVerdict;
import org.quorate.judging.RunVerdict;

/** Checks many zones, a few at a time. */
final class FleetCheck {
  private static final Pattern BESIDE = Pattern.compile(".*\\.(attestations|waivers|approval)\\.ya?ml");
  private static final Pattern SHARE = Pattern.compile("([1-9]\\d{0,3})/([1-9]\\d{0,3})");
  private static final String UNUSABLE = "UNUSABLE";
  private final Path runs;
  private final int together;
  private final BiFunction<Inventory, RunFolder, RunVerdict> check;

  /**
   * @param runs where the folders of the runs lie
   * @param together how many zones are checked at the same time
   */
  FleetCheck(Path runs, int together, BiFunction<Inventory, RunFolder, RunVerdict> check) {
    this.runs = runs;
    this.together = together;
    this.check = check;
  }

  /** Which share of how many. */
  record Share(int which, int of) {
    static Share parse(String text) {
      var words = SHARE.matcher(text);
      if (!words.matches() || Integer.parseInt(words.group(1)) > Integer.parseInt(words.group(2))) {
        throw UnusableInput.at("--shard", "which share of how many, such as 2/5", "\"" + text + "\"", "Count from 1.");
      }
      return new Share(Integer.parseInt(words.group(1)), Integer.parseInt(words.group(2)));
    }
  }

  /** The environment files of a folder, but for those that only lie beside them, and of those a share. */
  static List<Path> files(Path folder, Share share) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw UnusableInput.at("--fleet", "a folder of environment files", folder + ", which is none", "Name one.");
    }
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files = all.filter(file -> file.toString().matches(".*\\.ya?ml"))
          .filter(file -> !BESIDE.matcher(file.toString()).matches()).sorted().toList();
      if (files.isEmpty()) {
        throw UnusableInput.at("--fleet", "environment files, *.yaml", "none in " + folder, "Name another folder.");
      }
      List<Path> mine = new ArrayList<>();
      for (int at = share.which() - 1; at < files.size(); at += share.of()) {
        mine.add(files.get(at));
      }
      return mine;
    }
  }

  /** @param done told of each zone as soon as its check is over */
  Fleet of(List<Path> files, Share share, Consumer<Zone> done) {
    ExecutorService workers = Executors.newFixedThreadPool(together);
    try {
      List<Future<Zone>> running = files.stream().map(file -> workers.submit(() -> {
        Zone zone = one(file);
        done.accept(zone);
        return zone;
      })).toList();
      List<Zone> zones = new ArrayList<>();
      for (Future<Zone> each : running) {
        zones.add(each.get());
      }
      return new Fleet(List.of(share.which()), share.of(), zones);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while checking zones", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private Zone one(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    try {
      Inventory inventory = InventoryLoader.load(file);
      RunFolder folder = new RunFolder(runs.resolve(name));
      RunVerdict verdict = check.apply(inventory, folder);
      Map<String, Long> counts = new TreeMap<>(verdict.clauses().stream().filter(ClauseVerdict::gates)
          .collect(Collectors.groupingBy(each -> each.verdict().word(), Collectors.counting())));
      return new Zone(file.getFileName().toString(), inventory.name(), verdict.verdict().word(), verdict.exitStatus(),
          counts, name + "/" + folder.root().relativize(folder.report()), VerdictWords.why(verdict));
    } catch (RuntimeException failure) {
      // One zone that cannot be checked must not keep the others from it.
      Failure told = Failure.of(failure);
      return new Zone(file.getFileName().toString(), name, UNUSABLE, told.exitStatus(), Map.of(), "", told.message());
    }
  }
}
