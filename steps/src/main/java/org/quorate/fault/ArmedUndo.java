package org.quorate.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.run.Run;

/** The undo of one fault on every host that it changes, armed there before it and put off while this program lives. */
final class ArmedUndo {
  private final FaultLog log;
  private final String fault;
  private final Duration bound;
  private final List<HostTimer> timers;
  private final Set<String> losingPower;
  /** Those that an arming was sent to, whatever became of it. */
  private final List<HostTimer> sent = new ArrayList<>();
  private final Set<String> unheard = new TreeSet<>();
  private Heartbeat heartbeat;

  /**
   * Nothing is sent to a host yet.
   *
   * @param fault its name
   * @param bound hosts heal themselves this long after this program was last heard of
   */
  ArmedUndo(Run run, FaultLog log, String fault, List<Change> changes, Duration bound) {
    this.log = log;
    this.fault = fault;
    this.bound = bound;
    String unit = Site.of(run).own("undo-" + fault);
    this.timers = healing(changes).entrySet().stream()
        .map(host -> new HostTimer(run, host.getKey(), unit, host.getValue(), bound)).toList();
    this.losingPower = changes.stream().filter(Change::takesPower).map(Change::role).collect(Collectors.toSet());
  }

  /** For each host all that undoes what is done to it, the last first. */
  private static Map<String, List<Command>> healing(List<Change> changes) {
    Map<String, List<Command>> healing = new LinkedHashMap<>();
    for (int last = changes.size() - 1; last >= 0; last--) {
      Change change = changes.get(last);
      if (!change.healing().isEmpty()) {
        healing.computeIfAbsent(change.role(), role -> new ArrayList<>()).addAll(change.healing());
      }
    }
    return healing;
  }

  /** @throws IllegalStateException when a host does not take it; nothing may be done to any host then */
  void arm() {
    for (HostTimer timer : timers) {
      sent.add(timer);
      arm(timer);
    }
    heartbeat = Heartbeat.start(log, bound, timers.stream().map(timer -> timer.beat(missed -> { })).toList());
  }

  /** Once more, on a host that was without power since: such a host has forgotten it. */
  void armAgain(String role) {
    timers.stream().filter(timer -> timer.role().equals(role)).forEach(this::arm);
  }

  private void arm(HostTimer timer) {
    Outcome armed = timer.arm();
    log.write("armed", timer.role(), FaultLog.body().put("unit", timer.unit()).put("bound_s", bound.toSeconds())
        .put("armed", armed.succeeded()));
    if (!armed.succeeded()) {
      throw new IllegalStateException("%s: the undo of %s could not be armed: its command %s"
          .formatted(timer.role(), fault, armed.ended()));
    }
  }

  /** Whether no host has healed itself yet; one that was without power may have forgotten its timer. */
  boolean stands() {
    return timers.stream().allMatch(timer -> losingPower.contains(timer.role()) || timer.armed());
  }

  /** A command of the fault had no answer from this host, and may reach it yet, after its undo. */
  void unheard(String role) {
    unheard.add(role);
  }

  /** From now on nothing puts it off. */
  void leave() {
    if (heartbeat != null) {
      heartbeat.close();
    }
  }

  /** Takes it away, except where a command may still arrive: there it stays, and undoes that command as well. */
  void disarm(FaultLog told) {
    for (HostTimer timer : sent) {
      if (unheard.contains(timer.role())) {
        leftArmed(told, timer, "a command of the fault had no answer; should it still arrive, the host undoes it");
      } else {
        timer.disarm();
      }
    }
  }

  /** Leaves it on every host, which undoes the fault once more by itself. */
  void stay(FaultLog told, String why) {
    sent.forEach(timer -> leftArmed(told, timer, why));
  }

  private static void leftArmed(FaultLog told, HostTimer timer, String why) {
    told.write("left-armed", timer.role(), FaultLog.body().put("unit", timer.unit()).put("why", why));
  }
}
