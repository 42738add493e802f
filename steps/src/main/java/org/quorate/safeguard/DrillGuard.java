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
import java.util.concurrent.atomic.AtomicBoolean;
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
  private final KeptLock lock;
  private final InstantSource clock;
  private final List<String> afterwards = new ArrayList<>();
  private final ScheduledExecutorService pace = Executors.newScheduledThreadPool(2, task -> {
    Thread thread = new Thread(task, "drill guard");
    thread.setDaemon(true);
    return thread;
  });
  private final AtomicBoolean over = new AtomicBoolean();
  private Optional<StopConditions> conditions = Optional.empty();
  private String mark = RunMark.OF_ANY_RUN;
  private Optional<Silence> silence = Optional.empty();

  public DrillGuard(DrillPlan plan, Approval approval, ZoneLock lock, InstantSource clock) {
    this(plan, approval, lock, clock, InstantSource.system());
  }

  /** @param wall what the clock of this machine says, which also counts while it sleeps */
  DrillGuard(DrillPlan plan, Approval approval, ZoneLock lock, InstantSource clock, InstantSource wall) {
    this.plan = plan;
    this.approval = approval;
    // A node that the drill itself reboots forgets the lock; any other that has lost it may have let somebody in.
    this.lock = new KeptLock(lock, plan.script().faulted(), clock, wall);
    this.clock = clock;
  }

  @Override
  public Optional<String> whyNot(String role, Command command) {
    if (!plan.has(role, command, mark)) {
      return Optional.of("the approved plan does not have it");
    }
    return lock.doubt();
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
    StopConditions looked = new StopConditions(run.environment(), run.inputs(), plan.script().faulted(),
        approval.until(), silence.map(Silence::identifier));
    conditions = Optional.of(looked);
    long every = LOOK_EVERY.toMillis();
    pace.scheduleWithFixedDelay(() -> look(run, looked), every, every, TimeUnit.MILLISECONDS);
    long renew = ZoneLock.EXPIRY.toMillis() / 4;
    pace.scheduleWithFixedDelay(() -> keepLock(run), renew, renew, TimeUnit.MILLISECONDS);
  }

  void keepLock(Run run) {
    lock.renew().ifPresent(why -> stop(run, why));
  }

  /** What a look that was under way says when the drill is over is said of a zone that is about to be looked at whole. */
  private void stop(Run run, String reason) {
    if (!over.get()) {
      run.stop(reason);
    }
  }

  private void look(Run run, StopConditions looked) {
    try {
      if (!over.get()) {
        looked.reason(clock.instant()).ifPresent(reason -> stop(run, reason));
      }
    } catch (RuntimeException failure) {
      // Whoever cannot look must not let it go on.
      stop(run, "the stop conditions could not be looked at: " + failure);
    }
  }

  @Override
  public void end(Run run) {
    over.set(true);
    try {
      silence.ifPresent(each -> each.remove(run));
      new RoleRestoration(plan, approval, this::objections).perform(run);
      afterwards.addAll(SteadyState.settled(run.environment(), run.inputs()));
      Leftovers.on(run.environment()).stream().filter(each -> !each.name().contains(ZoneLock.UNIT))
          .forEach(each -> afterwards.add("left behind: " + each));
      lock.doubt().ifPresent(afterwards::add);
    } finally {
      // Not before: restoring the roles is another failover, which nobody else may get into. Not interrupted: a look or
      // a renewal that is cut short would find the host silent.
      pace.shutdown();
    }
    ObjectNode after = JSON.createObjectNode();
    after.set("problems", JSON.valueToTree(afterwards));
    run.recorder().record(EntryKind.NOTE, "after the drill", "", after);
    afterwards.forEach(run.progress()::alarm);
  }

  /** What still speaks against doing anything to the zone. */
  private Optional<String> objections() {
    return lock.doubt().or(() -> conditions.isEmpty() ? Optional.of("the drill did not begin")
        : conditions.get().reason(clock.instant()));
  }

  /** What was not as it should be after everything was undone. */
  public List<String> afterwards() {
    return List.copyOf(afterwards);
  }
}
