package org.quorate.drill;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.quorate.fault.FaultLog;
import org.quorate.fault.Injection;
import org.quorate.fault.Party;
import org.quorate.fault.PowerOff;
import org.quorate.fault.UnitStop;
import org.quorate.run.Run;
import org.quorate.witness.Watch;

/** Brings a zone into the moment in which a failure is to strike, by a fault of its own that is undone after it. */
final class Staging implements AutoCloseable {
  private static final String LOG = "staging";
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private final Run run;
  private final Phase phase;
  private final Party party;
  private final Watch watch;
  private final Optional<Injection> stage;
  private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

  private Staging(Run run, Phase phase, Party party, Watch watch, Optional<Injection> stage) {
    this.run = run;
    this.phase = phase;
    this.party = party;
    this.watch = watch;
    this.stage = stage;
  }

  static Staging prepare(Run run, Phase phase, Party party, Watch watch, Duration bound) {
    FaultLog log = new FaultLog(LOG, run.recorder());
    Optional<Injection> stage = switch (phase) {
      case IDLE, LOAD -> Optional.empty();
      case PROMOTION, DEMOTION -> Optional.of(Injection.prepare(run, log,
          new UnitStop(party.active(), ControlledDemotion.keepalived(run)), bound));
      case RECOVERY -> Optional.of(Injection.prepare(run, log, new PowerOff(List.of(party.standby())), bound));
    };
    return new Staging(run, phase, party, watch, stage);
  }

  /** Returns in the moment that is wanted. */
  void enter() {
    switch (phase) {
      case PROMOTION -> {
        stage.ifPresent(Injection::apply);
        Patience.until(run, party.standby() + " to be given the VIP", LONGEST, () -> watch.hasVip(party.standby()));
      }
      // The stop does not return before the demotion is over, which is too late.
      case DEMOTION -> {
        underWay = CompletableFuture.runAsync(() -> stage.ifPresent(Injection::apply));
        Patience.until(run, party.active() + " to lose the VIP", LONGEST, () -> !watch.hasVip(party.active()));
      }
      case RECOVERY -> {
        stage.ifPresent(Injection::apply);
        Patience.until(run, "clients to be answered", LONGEST, () -> watch.answering().isPresent());
        // Power is back and the node answers: what it runs is only about to catch up.
        stage.ifPresent(Injection::undo);
      }
      default -> { }
    }
  }

  /** Who was without power on the way there, and has forgotten what was not on its disks. */
  Optional<String> startedAnew() {
    return phase == Phase.RECOVERY ? Optional.of(party.standby()) : Optional.empty();
  }

  @Override
  public void close() {
    underWay.join();
    stage.ifPresent(Injection::close);
  }
}
