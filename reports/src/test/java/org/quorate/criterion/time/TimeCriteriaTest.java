package org.quorate.criterion.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;
import org.quorate.verdict.Verdict;

class TimeCriteriaTest {
  static final String TRACKING =
      "0A010101,%s,%s,1772366300.123456789,%s,0.000012000,0.000020000,-3.2,0.01,0.1,0.0005,0.0009,16.2,%s\n";
  static final String SOURCE = "^,%s,%s,3,4,%s,12,0.000012,0.000012,0.0005\n";
  static final String UNIT =
      "Id=chrony.service\nLoadState=loaded\nActiveState=%s\nSubState=running\nUnitFileState=%s\n";

  @Test
  void should_prove_good_time() {
    for (Criterion criterion : TimeCriteria.all()) {
      Finding finding = criterion.judge(good().evidence());
      assertThat(finding.verdict()).as(finding.observed()).isEqualTo(Verdict.PROVEN);
    }
  }

  @Test
  void should_prove_a_source_that_policy_knows_by_name() {
    assertThat(verdict(TimeCriteria.CLOCK_SYNCHRONISED, good().with("policy.time.servers", Set.of("ntp.example.org"))
        .reads("time-source-names", Roles.TRIAD, SOURCE.formatted("*", "ntp.example.org", "377")))).isEqualTo(Verdict.PROVEN);
  }

  @ParameterizedTest
  @CsvSource({
      "'', 0, 0.0, Not synchronised",
      "10.1.1.1, 16, 0.0, Normal",
      "10.1.1.1, 0, 0.0, Normal",
      "10.9.9.9, 3, 0.0, Normal",
      "'', 8, 0.0, Normal",
  })
  void should_refute_what_does_not_follow_the_approved_source(String reference, String stratum, String offset, String leap) {
    Zone zone = good().reads("time-tracking", "beta", TRACKING.formatted(reference, stratum, offset, leap));

    assertThat(verdict(TimeCriteria.CLOCK_SYNCHRONISED, zone)).isEqualTo(Verdict.REFUTED);
  }

  @Test
  void should_refute_wrong_silent_and_missing_sources() {
    String wrong = SOURCE.formatted("*", "10.9.9.9", "377");
    Zone other = good().reads("time-sources", "gamma", wrong).reads("time-source-names", "gamma", wrong)
        .reads("time-tracking", "gamma", TRACKING.formatted("10.9.9.9", 3, "0.0", "Normal"));
    String mixed = SOURCE.formatted("*", "10.1.1.1", "377") + SOURCE.formatted("+", "10.9.9.9", "377");
    Zone combined = good().reads("time-sources", "gamma", mixed).reads("time-source-names", "gamma", mixed);
    Zone silent = good().reads("time-sources", "gamma", SOURCE.formatted("*", "10.1.1.1", "0"));
    Zone none = good().reads("time-sources", "gamma", "").reads("time-source-names", "gamma", "");
    Zone unselected = good().reads("time-sources", "gamma", SOURCE.formatted("?", "10.1.1.1", "377"));
    Zone stopped = good().reads("time-tracking", "gamma", "", 1, "506 Cannot talk to daemon\n", "");

    for (Zone zone : Set.of(other, combined, silent, none, unselected, stopped)) {
      assertThat(verdict(TimeCriteria.CLOCK_SYNCHRONISED, zone)).isEqualTo(Verdict.REFUTED);
    }
  }

  @Test
  void should_refute_an_offset_at_or_above_the_limit() {
    Finding finding = TimeCriteria.CLOCK_OFFSET_WITHIN_LIMIT.judge(
        good().reads("time-tracking", "beta", TRACKING.formatted("10.1.1.1", 3, "-0.05", "Normal")).evidence());

    assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(finding.observed()).contains("beta").contains("50.000 ms is not below 50 ms");
    assertThat(finding.measured()).hasSize(3);
  }

  @Test
  void should_refute_a_clock_that_was_stepped_unnoticed() {
    Finding finding = TimeCriteria.CLOCK_OFFSET_WITHIN_LIMIT.judge(
        good().reads("wall-clock", "alpha", "1772366700.000000000\n").evidence());

    assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(finding.observed()).contains("the clock of alpha is at least 300.000 s ahead of the clock of beta");
  }

  @Test
  void should_not_prove_an_offset_from_nothing() {
    assertThat(verdict(TimeCriteria.CLOCK_OFFSET_WITHIN_LIMIT, good().reads(
        "time-tracking", "beta", TRACKING.formatted("", 0, "0.0", "Not synchronised")))).isEqualTo(Verdict.NOT_PROVEN);
  }

  @ParameterizedTest
  @CsvSource({"inactive, enabled", "active, disabled", "failed, enabled", "active, masked", "activating, enabled"})
  void should_refute_a_time_service_that_is_off(String active, String enabled) {
    Zone zone = good().reads("time-unit", "gamma", UNIT.formatted(active, enabled));

    assertThat(verdict(TimeCriteria.TIME_SERVICE_ENABLED, zone)).isEqualTo(Verdict.REFUTED);
  }

  @Test
  void should_prove_nothing_from_spoilt_readings() {
    for (Criterion criterion : TimeCriteria.all()) {
      Spoilt.neverProvenWithoutItsReadings(criterion, good().evidence());
      Spoilt.neverProvenFromGarbage(criterion, good().evidence(), criterion.probes());
    }
  }

  private static Verdict verdict(Criterion criterion, Zone zone) {
    return criterion.judge(zone.evidence()).verdict();
  }

  static Zone good() {
    String source = SOURCE.formatted("*", "10.1.1.1", "377");
    return Zone.example()
        .reads("time-tracking", Roles.TRIAD, TRACKING.formatted("10.1.1.1", 3, "0.000001200", "Normal"))
        .reads("time-sources", Roles.TRIAD, source)
        .reads("time-source-names", Roles.TRIAD, source)
        .reads("time-unit", Roles.TRIAD, UNIT.formatted("active", "enabled"))
        .reads("wall-clock", Roles.TRIAD, "1772366400.000000000\n");
  }
}
