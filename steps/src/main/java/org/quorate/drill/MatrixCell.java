package org.quorate.drill;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.quorate.fault.AbsenceNotShown;
import org.quorate.fault.Fault;
import org.quorate.fault.FaultLog;
import org.quorate.fault.FaultRefused;
import org.quorate.fault.Injection;
import org.quorate.fault.KnownFaults;
import org.quorate.fault.Party;
import org.quorate.fault.Site;
import org.quorate.run.Run;
import org.quorate.witness.Watch;
import org.quorate.workload.AppendLoad;

/** One cell of the matrix of resilience: a failure, where it strikes, and in which moment. */
public final class MatrixCell {
  private static final Duration BOUND = Duration.ofSeconds(45);
  private static final Duration LONGEST_STEADY = Duration.ofSeconds(90);
  /** A lost advertisement is missed after four seconds, an election takes up to nine. */
  private static final Duration SHORTEST = Duration.ofSeconds(10);
  /** Who gets no answer asks JetStream only every other second. */
  private static final Duration JETSTREAM_SLOWER = Duration.ofSeconds(10);
  /** What comes and goes has a period of up to twenty seconds. */
  private static final Duration LONGEST_COURSE = Duration.ofSeconds(60);
  private static final int APPENDS = 10;
  private final Run run;
  private final String drill;
  private final FaultLog log;
  private final Steadiness steadiness;
  private final Clients clients;

  /** @param drill what the cell is recorded as */
  public MatrixCell(Run run, String drill, Clients clients) {
    this.run = run;
    this.drill = drill;
    this.clients = clients;
    this.log = new FaultLog(drill, run.recorder());
    this.steadiness = new Steadiness(run);
  }

  /** Performs it. Its record has a beginning and an end in any case; what could not be done is missing from it. */
  public void perform(String fault, String target, Phase phase) {
    run.progress().note("%s strikes %s %s".formatted(fault, target, phase.words()));
    Optional<Party> party = steadiness.await(LONGEST_STEADY);
    log.begin(FaultLog.body().put("fault", fault).put("target", target).put("phase_of_zone", phase.words())
        .put("clients", clients.whose())
        .put("active", party.map(Party::active).orElse("")).put("standby", party.map(Party::standby).orElse(""))
        .put("leader", party.map(Party::leader).orElse("")));
    try {
      if (party.isPresent()) {
        strike(fault, target, phase, party.get());
      } else {
        notSteady();
      }
    } catch (FaultRefused refused) {
      log.proof("refused", "", false, refused.getMessage());
      run.progress().note("refused: " + refused.getMessage());
    } catch (AbsenceNotShown unshown) {
      log.write("not-applied", "", FaultLog.body().put("why", unshown.getMessage()));
      run.progress().note(unshown.getMessage());
    } finally {
      log.end();
      run.changed();
    }
  }

  private void notSteady() {
    String lacking = "the zone was not steady within %d s: expected %s, found no such thing".formatted(
        LONGEST_STEADY.toSeconds(), steadiness.lacking().orElse("what came just after that"));
    log.proof("steady-before", "", false, lacking);
    RestlessZone.reason(run.evidence(), drill, lacking).ifPresent(run::stop);
  }

  private void strike(String words, String target, Phase phase, Party party) {
    Fault fault = KnownFaults.named(words, Site.of(run), party, party.meant(target));
    try (Watch watch = Watch.open(run.environment(), run.inputs(), run.recorder())) {
      if (phase == Phase.IDLE) {
        strike(fault, phase, party, watch, () -> 0);
        try (AppendLoad load = load()) {
          recover(load);
        }
      } else {
        Optional<String> leading = Optional.of(party.leader()).filter(leader -> target.equals(Party.LEADER));
        try (AppendLoad load = load(); JetStreamClients jetStream = JetStreamClients.start(run, clients, leading)) {
          Patience.until(run, "acknowledged appends and fetches before the failure", LONGEST_STEADY,
              () -> load.acknowledged() >= APPENDS && load.fetched() >= APPENDS);
          if (still(party, target)) {
            strike(fault, phase, party, watch, load::acknowledged);
            jetStream.endWhenServed();
          }
          jetStream.close();
          recover(load);
          jetStream.finish();
        }
      }
    }
  }

  /** What the failure before has set going may become apparent only now; then nothing is struck. */
  private boolean still(Party party, String target) {
    boolean still = steadiness.await(LONGEST_STEADY)
        .filter(now -> now.active().equals(party.active()) && now.meant(target).equals(party.meant(target)))
        .isPresent();
    if (!still) {
      log.proof("steady-before", "", false, "when clients were at work, others had taken the roles, or nobody had");
    }
    return still;
  }

  private void strike(Fault fault, Phase phase, Party party, Watch watch, IntSupplier acknowledged) {
    try (Injection injection = Injection.prepare(run, log, fault, BOUND);
        Staging staging = Staging.prepare(run, phase, party, watch, BOUND)) {
      staging.enter();
      staging.startedAnew().ifPresent(injection::startedAnew);
      injection.apply();
      injection.inEffect();
      hold(acknowledged);
      if (!injection.whole()) {
        Patience.until(run, "it to come and go often enough", LONGEST_COURSE, injection::whole);
      }
      injection.undo();
    }
  }

  private AppendLoad load() {
    return AppendLoad.start(ClientPath.of(run), run.recorder(), ClientPath.unique("cell"));
  }

  private void recover(AppendLoad load) {
    int appended = load.acknowledged();
    int fetched = load.fetched();
    BooleanSupplier served = () -> load.acknowledged() >= appended + APPENDS && load.fetched() >= fetched + APPENDS
        && load.undisturbed(APPENDS);
    Patience.until(run, "acknowledged appends and fetches after the failure", LONGEST_STEADY,
        () -> load.endIf(served));
    load.close();
    Patience.until(run, "the facts to be read back", window(), load::readBack);
  }

  private Duration window() {
    return run.inputs().duration("policy.failover.window");
  }

  /** As long as the zone needs to answer it, or to be late with that; without clients nobody tells that it has. */
  private void hold(IntSupplier acknowledged) {
    Duration longest = run.inputs().duration("policy.failover.closed-within").plus(SHORTEST)
        .plus(clients == Clients.SERVICE ? Duration.ZERO : JETSTREAM_SLOWER);
    long shortest = System.nanoTime() + SHORTEST.toNanos();
    int before = acknowledged.getAsInt();
    Patience.until(run, "the zone to cope with it", longest,
        () -> System.nanoTime() > shortest && acknowledged.getAsInt() >= before + 3 * APPENDS);
  }
}
