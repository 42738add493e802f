package org.quorate.criterion.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.evidence.Sample;
import org.quorate.reading.ExecutedCommand;
import org.quorate.reading.SystemdUnits;
import org.quorate.reading.SystemdUnits.Unit;

/** The timer and the service that it starts, as systemd has them loaded. */
final class BackupSchedule {
  private static final Pattern FLAGS = Pattern.compile(" flags=");
  private static final Pattern OTHER_RIGHTS = Pattern.compile(" flags=[^;]*?\\b(privileged|no-setuid|ambient)\\b");
  private static final Pattern CALENDAR = Pattern.compile("\\{ OnCalendar=(.*?) ; next_elapse=");

  private BackupSchedule() {}

  static Finding scheduled(HostReadings readings) {
    return timer(readings, timer -> {
      List<String> faults = new ArrayList<>();
      must(faults, timer, "UnitFileState", "enabled");
      must(faults, timer, "ActiveState", "active");
      must(faults, timer, "Unit", readings.inputs().text("policy.backup.service"));
      String next = next(timer);
      if (next.isEmpty()) {
        faults.add("no next run");
      }
      return readings.refutedBy(faults, "next run " + next);
    });
  }

  static Finding time(HostReadings readings) {
    return timer(readings, timer -> {
      List<String> times = CALENDAR.matcher(timer.text("TimersCalendar")).results().map(found -> found.group(1))
          .toList();
      String next = next(timer);
      List<String> faults = new ArrayList<>();
      if (!times.equals(List.of(readings.inputs().text("policy.backup.schedule")))) {
        faults.add("OnCalendar is %s instead of %s".formatted(
            times.isEmpty() ? "not set" : String.join(" and ", times),
            readings.inputs().text("policy.backup.schedule")));
      }
      if (timer.text("RandomizedDelayUSec").isEmpty()) {
        return readings.unclear("whether runs are put off at random was not said");
      }
      if (!timer.text("RandomizedDelayUSec").equals("0")) {
        faults.add("each run is put off at random by up to " + timer.text("RandomizedDelayUSec"));
      }
      if (!timer.text("TimersMonotonic").isEmpty()) {
        faults.add("it also elapses by " + timer.text("TimersMonotonic"));
      }
      if (next.isEmpty()) {
        faults.add("no next run");
      }
      return readings.refutedBy(faults, "OnCalendar %s, next run %s".formatted(String.join(", ", times), next));
    });
  }

  /** A timer has no next run as long as what it started runs: {@code running} is a state of its own (systemd.timer(5)). */
  private static String next(Unit timer) {
    String next = timer.text("NextElapseUSecRealtime");
    return next.isEmpty() && timer.text("SubState").equals("running") ? "after the one that goes on now" : next;
  }

  static Finding identity(HostReadings readings) {
    return service(readings, service -> {
      List<String> faults = new ArrayList<>();
      must(faults, service, "User", readings.inputs().text("policy.backup.user"));
      if (!FLAGS.matcher(service.text("ExecStartEx")).find() && !service.text("ExecStart").isEmpty()) {
        return readings.unclear("with which rights its command is executed was not said");
      }
      OTHER_RIGHTS.matcher(service.text("ExecStartEx")).results().forEach(found ->
          faults.add("its command is marked \"%s\", so that User does not hold for it".formatted(found.group(1))));
      return readings.refutedBy(faults, "User is " + service.text("User"));
    });
  }

  static Finding script(HostReadings readings) {
    String script = readings.inputs().text("policy.backup.script");
    return timer(readings, timer -> service(readings, service -> {
      List<ExecutedCommand> commands = ExecutedCommand.listOf(service.text("ExecStart"));
      List<String> faults = new ArrayList<>();
      must(faults, timer, "Unit", service.id());
      if (commands.size() != 1 || service.text("ExecStart").lines().count() != 1
          || !commands.get(0).path().equals(script) || !commands.get(0).argv().get(0).equals(script)) {
        faults.add("ExecStart is \"%s\" instead of %s".formatted(service.text("ExecStart"), script));
      }
      if (!service.text("ExecCondition").isEmpty()) {
        faults.add("ExecCondition decides whether it is executed: \"%s\"".formatted(service.text("ExecCondition")));
      }
      if (BackupScript.missing(readings)) {
        faults.add(script + " is not there");
      } else if (BackupScript.checksum(readings).isEmpty()) {
        return readings.unintelligible(readings.reading(BackupCriteria.SCRIPT));
      }
      return readings.refutedBy(faults, "ExecStart is " + commands);
    }));
  }

  static Finding service(HostReadings readings, Function<Unit, Finding> judge) {
    return unit(readings, BackupCriteria.SERVICE, readings.inputs().text("policy.backup.service"), judge);
  }

  private static Finding timer(HostReadings readings, Function<Unit, Finding> judge) {
    return unit(readings, BackupCriteria.TIMER, readings.inputs().text("policy.backup.timer"), judge);
  }

  private static Finding unit(HostReadings readings, String probe, String name, Function<Unit, Finding> judge) {
    Sample sample = readings.reading(probe);
    Optional<Unit> unit = sample.succeeded()
        ? SystemdUnits.read(sample.out()).flatMap(units -> units.unit(name))
        : Optional.empty();
    if (unit.isEmpty() || unit.get().text("LoadState").isEmpty()) {
      return readings.unintelligible(sample);
    }
    return unit.get().loaded()
        ? judge.apply(unit.get())
        : readings.refuted("%s is %s".formatted(name, unit.get().text("LoadState")));
  }

  private static void must(List<String> faults, Unit unit, String property, String wanted) {
    if (!unit.text(property).equals(wanted)) {
      faults.add("%s of %s is \"%s\" instead of %s".formatted(property, unit.id(), unit.text(property), wanted));
    }
  }
}
