package org.quorate.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quorate.criterion.Finding;
import org.quorate.criterion.failover.WriteHistoryCriteria;
import org.quorate.evidence.Evidence;
import org.quorate.history.History;
import org.quorate.history.HistoryFile;
import org.quorate.linearizability.Bounds;
import org.quorate.linearizability.Judgement;
import org.quorate.linearizability.Linearizability;
import org.quorate.linearizability.Model;
import org.quorate.verdict.Verdict;

/** What judging costs: how it grows with the history, how much memory it takes, and beside Porcupine. */
public final class JudgeBench {
  /** Bytes that a million operations, with all they are read from, are to be judged in. */
  public static final long MEMORY = 1L << 30;
  private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000, 1_000_000);
  private static final int CLIENTS = 10;
  private static final int OPERATIONS_PER_KEY = 1_000;
  private static final int ROUNDS = 5;
  private static final String READING = "reading a history";
  private static final String ORDER = "linearizability";
  private static final String WRITES = "acknowledged writes";
  private final PrintStream out;
  private final Path folder;
  private final Map<String, Map<Integer, Double>> series = new LinkedHashMap<>();

  public JudgeBench(PrintStream out, Path folder) {
    this.out = out;
    this.folder = folder;
  }

  /** Prints what was measured and draws how it grows. */
  public void run() throws Exception {
    Files.createDirectories(folder);
    out.println("judges, in a heap of at most %d MiB:".formatted(Runtime.getRuntime().maxMemory() >> 20));
    Optional<Porcupine> porcupine = Porcupine.build(folder.resolve("porcupine"), out);
    for (int size : SIZES) {
      Path file = SimulatedHistory.write(folder.resolve("history-%d.ndjson".formatted(size)), size, size, CLIENTS,
          Math.max(1, size / OPERATIONS_PER_KEY));
      double judged = order(file, size);
      if (porcupine.isPresent()) {
        beside(porcupine.get(), file, judged);
      }
      writes(size);
    }
    Path picture = folder.resolve("growth.svg");
    Files.writeString(picture, GrowthPicture.of(series), StandardCharsets.UTF_8);
    out.println("growth drawn: " + picture);
  }

  private double order(Path file, int size) throws Exception {
    forgetPeaks();
    note(READING, size, best(() -> read(file)));
    History history = read(file);
    double judged = best(() -> judged(history));
    note(ORDER, size, judged);
    out.println("%d operations: read in %.0f ms, linearizability in %.1f ms, most memory with garbage %d MiB".formatted(
        size, series.get(READING).get(size), judged, peakBytes() >> 20));
    return judged;
  }

  private static History read(Path file) {
    return HistoryFile.read(file, true, Model.KV.functions(), MEMORY);
  }

  private static Judgement judged(History history) {
    Judgement judgement = Linearizability.judge(history, Model.KV, Bounds.of(Long.MAX_VALUE, MEMORY));
    if (!judgement.linearizable().equals(Optional.of(true))) {
      throw new IllegalStateException("a history that is linearizable was not found so: " + judgement);
    }
    return judgement;
  }

  private void beside(Porcupine porcupine, Path file, double judged) throws IOException, InterruptedException {
    double theirs = porcupine.millis(file);
    out.println("  beside Porcupine: %.1f ms against %.1f ms, ratio %.2f (best of %d each)".formatted(
        judged, theirs, judged / theirs, ROUNDS));
  }

  private void writes(int size) throws Exception {
    Evidence evidence = SimulatedWrites.of(size);
    forgetPeaks();
    note(WRITES, size, best(() -> {
      Finding finding = WriteHistoryCriteria.NO_ACKNOWLEDGED_WRITE_LOST.judge(evidence);
      if (finding.verdict() != Verdict.PROVEN) {
        throw new IllegalStateException("nothing was lost, and yet: " + finding.observed());
      }
      return finding;
    }));
    out.println(("  acknowledged writes of a run's evidence: %d judged in %.0f ms,"
        + " most memory with the evidence and garbage %d MiB").formatted(
            size, series.get(WRITES).get(size), peakBytes() >> 20));
  }

  private void note(String what, int size, double millis) {
    series.computeIfAbsent(what, name -> new LinkedHashMap<>()).put(size, millis);
  }

  private static double best(Callable<?> work) throws Exception {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      work.call();
      best = Math.min(best, (System.nanoTime() - began) / 1e6);
    }
    return best;
  }

  private static void forgetPeaks() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** What the heap held at most, garbage included. */
  private static long peakBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }
}
