package org.quorate.criterion.time;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;
import org.quorate.reading.SystemdUnits;

/** Time on the three nodes. */
public final class TimeCriteria {
  static final String TRACKING = "time-tracking";
  static final String CLOCK = "wall-clock";

  /** The daemon follows an approved source that answers, and nothing else. */
  public static final Criterion CLOCK_SYNCHRONISED = HostCriterion.of(
      "clock-synchronised", Roles.TRIAD, Set.of(TRACKING, "time-sources", "time-source-names"),
      inputs -> "synchronised to an approved source (%s) that answers".formatted(
          String.join(", ", inputs.texts("policy.time.servers"))),
      Synchronisation::judge);

  /** Each daemon's offset is within the limit, and no two hosts' clocks differ by more, as far as both can be seen. */
  public static final Criterion CLOCK_OFFSET_WITHIN_LIMIT = new Criterion(
      "clock-offset-within-limit", Set.of(TRACKING, CLOCK), evidence -> Finding.all(List.of(
          HostCriterion.on(evidence, Roles.TRIAD, Set.of(TRACKING, CLOCK), limit(evidence.inputs()), Offset::judge),
          ClockSkew.judge(evidence, limit(evidence.inputs())))));

  /** The unit that keeps time is loaded, active, and enabled for the next boot. */
  public static final Criterion TIME_SERVICE_ENABLED = HostCriterion.of(
      "time-service-enabled", Roles.TRIAD, Set.of("time-unit"),
      inputs -> "%s active and enabled".formatted(inputs.text("policy.time.unit")), TimeCriteria::unit);

  private TimeCriteria() {}

  public static List<Criterion> all() {
    return List.of(CLOCK_SYNCHRONISED, CLOCK_OFFSET_WITHIN_LIMIT, TIME_SERVICE_ENABLED);
  }

  private static String limit(Inputs inputs) {
    return "clock offset within %s".formatted(inputs.text("policy.time.offset-limit"));
  }

  private static Finding unit(HostReadings host) {
    Sample sample = host.reading("time-unit");
    Optional<SystemdUnits.Unit> unit = SystemdUnits.read(sample.out()).filter(any -> sample.succeeded())
        .filter(units -> units.all().size() == 1).map(units -> units.all().get(0))
        .filter(only -> !only.text("ActiveState").isEmpty());
    return unit.map(it -> {
      String seen = "%s is %s, %s, %s".formatted(
          it.id(), it.text("LoadState"), it.text("ActiveState"),
          it.text("UnitFileState").isEmpty() ? "without a unit file" : it.text("UnitFileState"));
      boolean good = it.loaded() && it.active() && it.text("UnitFileState").equals("enabled");
      return good ? host.proven(seen) : host.refuted(seen);
    }).orElseGet(() -> host.unintelligible(sample));
  }
}
