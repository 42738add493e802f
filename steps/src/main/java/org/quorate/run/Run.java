package org.quorate.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.quorate.criterion.Criterion;
import org.quorate.environment.Command;
import org.quorate.environment.Environment;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Recorder;
import org.quorate.probe.Prober;

/** What step definitions and drills may ask of the run they are part of. */
public final class Run {
  /** The measurement of a wait: for what, how long it took and how long it might have taken. */
  public static final String WAIT = "wait";

  private static final ObjectMapper JSON = new ObjectMapper();
  private final Mode mode;
  private final Environment environment;
  private final Recorder recorder;
  private final Prober prober;
  private final Judging judging;
  private final Procedure procedure;
  private final Progress progress;
  private final Ending ending;
  private final Undos undos = new Undos();
  private final Drills drills = new Drills();
  private final Acts acts;
  private final List<String> notUndone = new CopyOnWriteArrayList<>();
  private Guard guard = Guard.NONE;

  Run(
      Mode mode,
      Environment environment,
      Recorder recorder,
      Prober prober,
      Judging judging,
      Procedure procedure,
      Progress progress,
      Ending ending) {
    this.mode = mode;
    this.environment = environment;
    this.recorder = recorder;
    this.prober = prober;
    this.judging = judging;
    this.procedure = procedure;
    this.progress = progress;
    this.ending = ending;
    this.acts = new Acts(recorder, progress);
  }

  /**
   * A run that acts on a zone without judging it, to bring it up for others.
   *
   * @param prober reads for it; closed by whoever made it
   */
  public static Run unjudged(Environment environment, Recorder recorder, Prober prober, Progress progress) {
    return new Run(Mode.COMMISSIONING, environment, recorder, prober, null, null, progress, new Ending());
  }

  Procedure procedure() {
    return procedure;
  }

  /** Whether this run only reads: nothing may be changed, and the zone is taken as it is found. */
  public boolean reading() {
    return mode == Mode.CHECK;
  }

  /** Whether this run reads and judges everything that a check can, and not a part that was asked for. */
  public boolean wholeCheck() {
    return reading() && procedure != null && procedure.whole();
  }

  public Environment environment() {
    return environment;
  }

  public Host host(String role) {
    Host host = environment.hosts().get(role);
    if (host == null) {
      throw new IllegalArgumentException("the environment has no host in the role \"%s\"".formatted(role));
    }
    return host;
  }

  public Inputs inputs() {
    return recorder.soFar().inputs();
  }

  public Recorder recorder() {
    return recorder;
  }

  public Evidence evidence() {
    return recorder.soFar();
  }

  public Progress progress() {
    return progress;
  }

  /**
   * Reads what the criterion needs, records that it is judged now, and tells Cucumber the outcome by its exceptions.
   */
  public void judge(Criterion criterion) {
    mustGoOn();
    prober.read(criterion.probes());
    judging.judge(criterion);
  }

  /** Reads those of the probes that were not read since the zone was changed. */
  public void read(Collection<String> probes) {
    mustGoOn();
    prober.read(probes);
  }

  /** Reads everything that can be read, so that what follows is judged from one look at the zone. */
  public void readAll() {
    mustGoOn();
    prober.readAll();
  }

  /** Reads probes now, again even if they were read before; other readings keep holding. */
  public void readNow(String... probes) {
    mustGoOn();
    prober.readNow(List.of(probes));
  }

  /** Reads probes now, again even if they were read before, because the zone may have changed. */
  public void readAgain(String... probes) {
    mustGoOn();
    prober.forget();
    prober.read(List.of(probes));
  }

  /** Forgets earlier readings, because the zone has changed. */
  public void changed() {
    prober.forget();
  }

  /**
   * Changes something on a host: the intent is on disk before, the outcome after.
   *
   * @param what in words, such as {@code start JetStream}
   */
  public Outcome act(String role, String what, Command command) {
    if (reading()) {
      throw new IllegalStateException("a read-only run was about to %s on %s".formatted(what, role));
    }
    mustGoOn();
    guard.whyNot(role, command).ifPresent(why -> {
      throw new IllegalStateException("%s: %s is not done: %s".formatted(role, what, why));
    });
    Outcome outcome = acts.act(host(role), what, command);
    prober.forget();
    return outcome;
  }

  /**
   * Changes something on a host back, also in a run that was asked to end, and when it cannot be put on record any
   * more.
   *
   * @param what in words, such as {@code undo quorate-undo-quorum-loss}
   */
  public Outcome undo(String role, String what, Command command) {
    Outcome outcome = acts.undo(host(role), what, command);
    prober.forget();
    return outcome;
  }

  /**
   * Goes on, unless the run was asked to end; to be asked in whatever takes long.
   *
   * @throws Interrupted when it was
   */
  public void mustGoOn() {
    ending.mustGoOn();
  }

  /** Whether it was asked to end before its end. */
  public boolean interrupted() {
    return ending.asked();
  }

  /** Asks the run to end: it begins nothing more, and undoes what it did. */
  public void interrupt() {
    ending.ask();
  }

  /** Asks the run to end for a reason of its own, which is put on record. */
  public void stop(String why) {
    progress.alarm("stopped: " + why);
    ending.ask(why);
  }

  void guardedBy(Guard given) {
    guard = given;
  }

  Ending ending() {
    return ending;
  }

  /** Something was done that must be undone even if the run ends early. */
  public void mustUndo(String what, Runnable undo) {
    undos.add(what, undo);
  }

  /** It was undone. */
  public void undone(String what) {
    undos.done(what);
  }

  /**
   * An undo failed: what a drill did to a host may still be there. Nothing further may be done to the zone.
   *
   * @param what such as the unit that was to undo it
   */
  public void notUndone(String role, String what, String why) {
    String told = "%s: %s was not undone: %s".formatted(role, what, why);
    notUndone.add(told);
    progress.alarm(told);
    if (procedure != null) {
      procedure.stop(told);
    }
    // What else is to be undone must be, also where this cannot be written any more.
    acts.asFarAsPossible(role, what, () -> recorder.record(EntryKind.FAULT, "undo", role, JSON.createObjectNode()
        .put("phase", "undo-failed").put("what", what).put("why", why)));
  }

  /** What could not be undone so far, in words. */
  public List<String> notUndone() {
    return List.copyOf(notUndone);
  }

  Undos undos() {
    return undos;
  }

  /**
   * Tells people what is being waited for, and keeps on record how long it took.
   *
   * @return to be closed when the wait is over
   */
  public Progress.Wait waiting(String what, Duration longest) {
    mustGoOn();
    long began = recorder.monotonicNanos();
    Progress.Wait shown = progress.waiting(what, longest);
    return () -> {
      shown.close();
      recorder.record(EntryKind.MEASUREMENT, WAIT, "", JSON.createObjectNode()
          .put("what", what)
          .put("waited_ms", (recorder.monotonicNanos() - began) / 1_000_000)
          .put("longest_ms", longest.toMillis()));
    };
  }

  /**
   * Performs a drill once in this run; later scenarios about the same drill get what it returned.
   *
   * @throws RuntimeException what the drill threw, again for each scenario that asks
   */
  public <T> T once(String drill, Supplier<T> perform) {
    return drills.once(drill, perform);
  }
}
