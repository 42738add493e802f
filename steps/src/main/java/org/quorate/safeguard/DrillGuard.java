package org.quorate.safeguard;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.quorate.drill.ActiveRoles;
import org.quorate.drill.PlannedStep;
import org.quorate.environment.Command;
import org.quorate.environment.inventory.Approval;
import org.quorate.evidence.EntryKind;
import org.quorate.plan.DrillPlan;
import org.quorate.run.Guard;
import org.quorate.run.Run;
import org.quorate.run.RunMark;

/**
 * Watches over one drill: nothing is done that the approved plan does not have, the lock is kept, whatever stops it stops
 * it at once, and afterwards the zone is looked at again.
 */
public final class DrillGuard implements Guard {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
  private final DrillPlan plan;
  private final Approval approval;
  private final ZoneLock lock;
  private final InstantSource clock;
  private final List<String> afterwards = new ArrayList<>();
  private ScheduledExecutorService pace;
  private String mark = RunMark.OF_ANY_RUN;
  private Optional<Silence> silence = Optional.empty();

  public DrillGuard(DrillPlan plan, Approval approval, ZoneLock lock, InstantSource clock) {
    this.plan = plan;
    this.approval = approval;
    this.lock = lock;
    this.clock = clock;
  }

  @Override
  public Optional<String> whyNot(String role, Command command) {
    return plan.has(role, command, mark) ? Optional.empty() : Optional.of("the approved plan does not have it");
  }

  @Override
  public void begin(Run run) {
    mark = RunMark.of(run.evidence());
    ObjectNode approved = JSON.createObjectNode().put("ticket", approval.ticket()).put("approver", approval.approver())
        .put("digest", approval.digest()).put("from", approval.from().toString())
        .put("until", approval.until().toString());
    run.recorder().record(EntryKind.INPUT, "approval", "", approved);
    run.recorder().record(EntryKind.INPUT, "plan", "", JSON.createObjectNode().put("text", plan.text()));
    if (run.inputs().text("safety.silence-alerts").equals("true")) {
      silence = Silence.create(run, approval);
    }
    StopConditions conditions =
        new StopConditions(run.environment(), run.inputs(), plan.script().faulted(), approval.until());
    pace = Executors.newScheduledThreadPool(2, task -> {
      Thread thread = new Thread(task, "drill guard");
      thread.setDaemon(true);
      return thread;
    });
    long every = LOOK_EVERY.toMillis();
    pace.scheduleWithFixedDelay(() -> look(run, conditions), every, every, TimeUnit.MILLISECONDS);
    long renew = ZoneLock.EXPIRY.toMillis() / 4;
    pace.scheduleWithFixedDelay(() -> keepLock(run), renew, renew, TimeUnit.MILLISECONDS);
  }

  /** A node that the drill itself reboots forgets the lock; any other that has lost it may have let somebody in. */
  void keepLock(Run run) {
    try {
      lock.renew().stream().filter(role -> !plan.script().faulted().contains(role)).findFirst()
          .ifPresent(role -> stop(run, "the lock on %s is there no more".formatted(role)));
    } catch (RuntimeException failure) {
      // Thrown on, it would end all further renewals, and the zone would be anybody's while the drill goes on.
      stop(run, "the lock could not be renewed: " + failure);
    }
  }

  /** What a look that was under way says when the drill is over is said of a zone that is about to be looked at whole. */
  private void stop(Run run, String reason) {
    if (!pace.isShutdown()) {
      run.stop(reason);
    }
  }

  private void look(Run run, StopConditions conditions) {
    try {
      conditions.reason(clock.instant()).ifPresent(reason -> stop(run, reason));
    } catch (RuntimeException failure) {
      // Whoever cannot look must not let it go on.
      stop(run, "the stop conditions could not be looked at: " + failure);
    }
  }

  @Override
  public void end(Run run) {
    if (pace != null) {
      // Not interrupted: a look that is cut short would find the host silent.
      pace.shutdown();
    }
    silence.ifPresent(each -> each.remove(run));
    if (!run.interrupted()) {
      restoreRoles(run);
    }
    afterwards.addAll(SteadyState.settled(run.environment(), run.inputs()));
    Leftovers.on(run.environment()).stream().filter(each -> !each.name().contains(ZoneLock.UNIT))
        .forEach(each -> afterwards.add("left behind: " + each));
    ObjectNode after = JSON.createObjectNode();
    after.set("problems", JSON.valueToTree(afterwards));
    run.recorder().record(EntryKind.NOTE, "after the drill", "", after);
    afterwards.forEach(run.progress()::alarm);
  }

  /** Another failover, however short: nobody gets it who did not ask for it, and not after a drill that was stopped. */
  private void restoreRoles(Run run) {
    SteadyState.settled(run.environment(), run.inputs());
    Optional<ActiveRoles> now = ActiveRoles.resolve(run.environment(), run.inputs());
    if (now.isEmpty() || now.get().equals(plan.roles())) {
      return;
    }
    Optional<PlannedStep> step = plan.script().steps().stream()
        .filter(each -> each.kind() == PlannedStep.Kind.RESTORE && each.role().equals(now.get().active())).findFirst();
    if (approval.restoreRoles() && step.isPresent()) {
      run.undo(step.get().role(), "restore the roles", step.get().command());
    } else {
      run.progress().note("%s is active now; before, %s was. The approval did not ask for the roles to be restored."
          .formatted(now.get().active(), plan.roles().active()));
    }
  }

  /** What was not as it should be after everything was undone. */
  public List<String> afterwards() {
    return List.copyOf(afterwards);
  }
}
