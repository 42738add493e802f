package org.quorate.fault;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.fault.Sign.When;
import org.quorate.run.Interrupted;
import org.quorate.run.Run;

/**
 * Brings one fault about and undoes it, with its three proofs: absent before, in effect, gone after.
 *
 * <p>The hosts' own timers are armed before anything else and renewed while this program lives. The undo is done in
 * reverse order, by {@link #close()} at the latest, and by the run when it ends before that.
 */
public final class Injection implements AutoCloseable {
  /** What is cut or stopped shows it at once; what others must first miss, such as an advertisement, does not. */
  private static final Duration LONGEST_EFFECT = Duration.ofSeconds(20);
  /** Nothing is in the way of what should be absent; only what comes once a second must be waited for. */
  private static final Duration LONGEST_ABSENCE = Duration.ofSeconds(3);
  private static final Duration LONGEST_HEALING = Duration.ofSeconds(60);
  private final Run run;
  private final Site site;
  private final FaultLog log;
  private final Fault fault;
  private final Plan plan;
  private final Proofs proofs;
  private final Proofs healed;
  private final FaultLog undoing;
  private final ArmedUndo armed;
  private final Deque<Change> standing = new ArrayDeque<>();
  private boolean struck;
  private boolean over;

  private Injection(Run run, FaultLog log, Fault fault, Duration bound) {
    this.run = run;
    this.site = Site.of(run);
    this.log = log;
    this.fault = fault;
    this.plan = fault.plan(site);
    this.proofs = new Proofs(site, plan.signs(), log);
    this.undoing = log.asFarAsPossible(run.progress()::alarm);
    this.healed = new Proofs(site, plan.signs(), undoing);
    this.armed = new ArmedUndo(run, log, fault.name(), plan.changes(), bound);
  }

  /**
   * Arms the undo on every host, lays down what is needed to see the fault, and proves that it is absent.
   *
   * @param bound hosts heal themselves this long after this program was last heard of
   * @throws FaultRefused when it cannot be done here; nothing was touched then
   * @throws AbsenceNotShown when it could prove nothing; what was laid down for it is taken away again
   */
  public static Injection prepare(Run run, FaultLog log, Fault fault, Duration bound) {
    return prepare(run, log, fault, bound, LONGEST_ABSENCE);
  }

  static Injection prepare(Run run, FaultLog log, Fault fault, Duration bound, Duration longestAbsence) {
    Injection injection = new Injection(run, log, fault, bound);
    injection.mustBePossible();
    try {
      run.mustUndo(injection.label(), injection::undo);
      injection.armed.arm();
      injection.mustBeAbsent(longestAbsence);
      return injection;
    } catch (RuntimeException failed) {
      // Nothing was applied, so there is nothing to wait for: what is not as it was before will not become so.
      injection.undo(longestAbsence);
      throw failed;
    }
  }

  private void mustBeAbsent(Duration longest) {
    List<String> missing = new ArrayList<>();
    Proofs.Proof absent = proofs.await("absent-before", longest, When.UNTOUCHED,
        () -> plan.changes().forEach(change -> prepare(change).ifPresent(missing::add)), When.BEFORE);
    if (!missing.isEmpty()) {
      log.proof("absent-before", "", false, String.join("; ", missing));
      throw new AbsenceNotShown(fault.name(), String.join("; ", missing));
    }
    if (!absent.shown()) {
      throw new AbsenceNotShown(fault.name(), absent.seen());
    }
  }

  /** @return what could not be laid down; an undo that puts back what was kept needs it, and so do the proofs */
  private Optional<String> prepare(Change change) {
    Done laid = change.prepare(run);
    return laid.succeeded() ? Optional.empty()
        : Optional.of("%s: what is needed to %s could not be laid down: %s".formatted(
            change.role(), change.what(), laid.said()));
  }

  private void mustBePossible() {
    for (Look need : plan.needs()) {
      Seen seen = need.seen(site);
      if (seen.state() != Seen.State.YES) {
        throw new FaultRefused("%s: it needs that %s, which is %s here (%s)".formatted(
            fault.name(), need.what(), seen.state() == Seen.State.NO ? "not so" : "unknown", seen.said()));
      }
    }
  }

  /**
   * Arms the undo once more on a host that was without power since, and lays down there again what is needed: such a host
   * has forgotten both.
   */
  public void startedAnew(String role) {
    armed.armAgain(role);
    plan.changes().stream().filter(change -> change.role().equals(role)).forEach(change ->
        prepare(change).ifPresent(missing -> log.proof("in-effect", role, false, missing)));
  }

  /**
   * Brings it about, without waiting for its effect.
   *
   * @throws Interrupted when the run was asked to end; not every change is a command on a host, which would ask by itself
   */
  public void apply() {
    Done all = null;
    for (Change change : plan.changes()) {
      run.mustGoOn();
      if (change.takesPower()) {
        log.write("power", change.role(), FaultLog.body().put("without_power", true));
      }
      standing.push(change);
      struck = true;
      Done done = change.apply(run);
      log.moment("applied", change.role(), done);
      if (!done.succeeded()) {
        log.write("not-applied", change.role(), FaultLog.body().put("why", done.said()));
        if (done.answered()) {
          // What the others show does not say so: a fault is in effect where it struck all that it names.
          log.proof("in-effect", change.role(), false, "%s: %s: %s".formatted(change.role(), change.what(), done.said()));
        }
      }
      if (!done.answered()) {
        armed.unheard(change.role());
      }
      all = all == null ? done : all.and(done);
    }
    if (plan.changes().size() > 1) {
      log.moment("applied", "", all);
    }
  }

  /** Waits for its effect and records what proves it: what must fail fails, and what must pass passes. */
  public boolean inEffect() {
    return inEffect(LONGEST_EFFECT);
  }

  boolean inEffect(Duration longest) {
    return proofs.await("in-effect", longest, When.DURING).shown();
  }

  /** Whether it has done all that its name says, which one that comes and goes has only after a while. */
  public boolean whole() {
    return plan.changes().stream().map(Change::course).flatMap(Optional::stream).allMatch(Course::whole);
  }

  /** Ends it, newest change first, and proves that it is gone; does nothing when that was done. */
  public boolean undo() {
    return undo(LONGEST_HEALING);
  }

  synchronized boolean undo(Duration longest) {
    if (over) {
      return true;
    }
    if (!standing.isEmpty() && !armed.stands()) {
      // The host healed itself early, or was lost: nobody knows how long the fault lasted.
      undoing.proof("in-effect", "", false, "a timer of a host was gone before the fault was to end");
    }
    standing.forEach(change ->
        change.course().ifPresent(course -> undoing.proof("in-effect", change.role(), course.whole(), course.told())));
    Map<Change, Done> failed = undoChanges();
    boolean clean = healed.await(
        "gone-after", longest, When.AFTER, () -> plan.changes().forEach(this::cleanUp), When.CLEANED).shown();
    armed.leave();
    // What was not brought about is not undone, and whatever else is not as it should be was so before.
    if (clean || !struck) {
      armed.disarm(undoing);
      run.undone(label());
      over = true;
    } else if (failed.isEmpty()) {
      // Its undo said that it was done: whether that is so, nobody knows, and doing it once more does no harm.
      armed.stay(undoing, "it was not shown that the fault is gone");
      run.progress().alarm("%s: it was not shown that it is gone; the hosts undo it once more by themselves".formatted(
          fault.name()));
    } else {
      failed.forEach((change, done) -> run.notUndone(change.role(), site.own(fault.name()), done.said()));
    }
    return clean;
  }

  private void cleanUp(Change change) {
    Done done = change.cleanUp(run);
    if (!done.succeeded()) {
      undoing.proof("gone-after", change.role(), false, "%s: what was laid down to %s could not be taken away: %s"
          .formatted(change.role(), change.what(), done.said()));
    }
  }

  /** Newest first, all of them; returns those that said that they failed, which stay to be undone once more. */
  private Map<Change, Done> undoChanges() {
    Map<Change, Done> failed = new LinkedHashMap<>();
    Done whole = null;
    List<Change> newestFirst = List.copyOf(standing);
    for (Change change : newestFirst) {
      Done done = change.undo(run, site.own(fault.name()));
      undoing.moment("undone", change.role(), done);
      whole = whole == null ? done : whole.and(done);
      if (done.succeeded()) {
        standing.remove(change);
      } else {
        failed.put(change, done);
        undoing.write("undo-refused", change.role(), FaultLog.body().put("why", done.said()));
      }
    }
    if (newestFirst.size() > 1) {
      undoing.moment("undone", "", whole);
    }
    return failed;
  }

  private String label() {
    return "fault " + fault.name();
  }

  @Override
  public void close() {
    undo();
  }
}
