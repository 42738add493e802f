package org.quorate.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.environment.live.LiveEnvironment;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.EvidenceLog;
import org.quorate.evidence.Inputs;
import org.quorate.probe.ProbeCatalogue;
import org.quorate.probe.Prober;
import org.quorate.run.Run;
import org.quorate.trial.ToldProgress;

/** A program of its own that brings one fault about and then waits to be killed. */
final class HarnessThatDies {
  static final Duration BOUND = Duration.ofSeconds(5);
  static final String IN_EFFECT = "in effect";
  static final String STILL_IN_EFFECT = "still in effect";

  private HarnessThatDies() {}

  /** @param arguments the folder of the lab */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Inventory inventory = InventoryLoader.load(folder.resolve("inventory.yaml"));
    try (LiveEnvironment zone = LiveEnvironment.open(inventory);
        EvidenceLog log = EvidenceLog.create(folder.resolve("harness-that-dies.ndjson"))) {
      log.record(EntryKind.INPUT, "environment", "", inventory.document());
      Prober prober = new Prober(ProbeCatalogue.load(), zone.hosts(), new Inputs(inventory.document()), log);
      Run run = Run.unjudged(zone, log, prober, new ToldProgress());
      Injection injection = Injection.prepare(run, new FaultLog("death", log), new PairCut("alpha", "gamma"), BOUND);
      injection.apply();
      System.out.println(injection.inEffect() ? IN_EFFECT : "not in effect");
      Look whole = Paths.both(Site.of(run), "alpha", "gamma", "cluster");
      long later = System.nanoTime() + BOUND.toNanos() * 3 / 2;
      Awaitility.await().atMost(BOUND.multipliedBy(2)).until(() -> System.nanoTime() > later);
      System.out.println(whole.seen(Site.of(run)).state() == Seen.State.NO ? STILL_IN_EFFECT : "gone");
      System.in.read();
    }
  }
}
