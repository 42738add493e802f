package org.quorate.criterion.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.time.TimeCriteria.CLOCK_OFFSET_WITHIN_LIMIT;
import static org.quorate.criterion.time.TimeCriteria.CLOCK_SYNCHRONISED;
import static org.quorate.criterion.time.TimeCriteria.TIME_SERVICE_ENABLED;
import static org.quorate.criterion.time.TimeCriteriaTest.SOURCE;
import static org.quorate.criterion.time.TimeCriteriaTest.TRACKING;
import static org.quorate.criterion.time.TimeCriteriaTest.UNIT;
import static org.quorate.criterion.time.TimeCriteriaTest.good;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Judged;
import org.quorate.criterion.Measured;
import org.quorate.criterion.Zone;
import org.quorate.evidence.EntryKind;
import org.quorate.verdict.Verdict;

/** Daemons that answer oddly or not, sources beside the selected one, clocks asked slowly, units half there. */
class TimeEdgesTest {
  private static final String WELL = TRACKING.formatted("10.1.1.1", 3, "0.000001200", "Normal");
  private static final String OWN = SOURCE.formatted("*", "10.1.1.1", "377");

  @ParameterizedTest
  @MethodSource({"daemons", "sources", "offsets", "clocks", "units"})
  void judged_with_its_reason(Judged row) {
    row.holds();
  }

  static List<Judged> daemons() {
    return List.of(
        synchronised(good().reads("time-tracking", "beta", "", 1, WELL, ""), Verdict.NOT_PROVEN,
            "beta: \"time-tracking\" ended with status 1"),
        synchronised(good().reads("time-tracking", "beta", "", 1, "", "506 Cannot talk to daemon\n"), Verdict.REFUTED,
            "beta: no time daemon answers (506 Cannot talk to daemon)"),
        synchronised(good().reads("time-sources", "beta", "", 1, OWN, ""), Verdict.NOT_PROVEN,
            "the sources are listed as"),
        synchronised(good().reads("time-source-names", "beta", "", 1, OWN, ""), Verdict.NOT_PROVEN,
            "the sources are listed as"),
        synchronised(good().reads("time-sources", "beta", "", 1, "", ""), Verdict.NOT_PROVEN,
            "the sources are listed as"),
        synchronised(good().reads("time-sources", "beta", "", 0, "", "lost"), Verdict.NOT_PROVEN,
            "the sources are listed"),
        synchronised(good().reads("time-sources", "beta", ""), Verdict.REFUTED, "but there is no source"),
        synchronised(good().reads("time-source-names", "beta", OWN + OWN), Verdict.NOT_PROVEN,
            "the sources are listed as"));
  }

  static List<Judged> sources() {
    return List.of(
        listed(OWN + SOURCE.formatted("?", "10.9.9.9", "377"), Verdict.PROVEN, "beta: Normal, stratum 3"),
        listed(OWN + SOURCE.formatted("+", "10.1.1.1", "0"), Verdict.PROVEN, "beta: Normal, stratum 3"),
        listed(OWN + SOURCE.formatted("+", "10.9.9.9", "377"), Verdict.REFUTED,
            "beta: it follows 10.9.9.9 (state +, reach 377), which is not approved"),
        listed(SOURCE.formatted("*", "10.1.1.1", "0"), Verdict.REFUTED,
            "beta: its source 10.1.1.1 (state *, reach 0) did not answer any of the last eight polls"),
        listed(SOURCE.formatted("+", "10.1.1.1", "377"), Verdict.REFUTED, "but no source is selected among"),
        synchronised(good().reads("time-tracking", "beta", WELL.replace("10.1.1.1,", "10.1.1.2,")), Verdict.REFUTED,
            "beta: it selected 10.1.1.1 (state *, reach 377), but tracks Normal, stratum 3, reference 10.1.1.2"));
  }

  static List<Judged> offsets() {
    return List.of(
        offset(good().reads("time-tracking", "beta", "", 1, WELL, ""), Verdict.NOT_PROVEN,
            "beta: \"time-tracking\" ended"),
        offset(good().reads("time-tracking", "beta", WELL.replace("0.000012000", "-0.2")), Verdict.REFUTED,
            "200.000 ms is not below 50 ms"),
        offset(good().reads("time-tracking", "beta", WELL.replace("0.000001200", "0.0499")), Verdict.PROVEN,
            "offset 0.0499"));
  }

  static List<Judged> clocks() {
    Zone slow = good();
    clock(slow, "alpha", "1772366400.500000000", 0, 1.0);
    clock(slow, "beta", "1772366500.050000000", 100, 100.1);
    clock(slow, "gamma", "1772366500.050000000", 100, 100.1);
    Zone ahead = good();
    clock(ahead, "alpha", "1772366400.500000000", 0, 1.0);
    clock(ahead, "beta", "1772366501.000000000", 100, 100.1);
    clock(ahead, "gamma", "1772366500.050000000", 100, 100.1);
    return List.of(
        offset(slow, Verdict.PROVEN, "no two clocks can be told apart by more"),
        offset(ahead, Verdict.REFUTED, "the clock of beta is at least 0.400 s ahead of the clock of alpha; "
            + "the clock of beta is at least 0.850 s ahead of the clock of gamma"),
        offset(good().reads("wall-clock", "alpha", "1772366400.049000000\n"), Verdict.PROVEN, "no two clocks"),
        offset(good().reads("wall-clock", "alpha", "1772366400.051000000\n"), Verdict.REFUTED,
            "at least 0.051 s ahead"),
        offset(good().reads("wall-clock", "alpha", "", 1, "1772366400.000000000\n", ""), Verdict.NOT_PROVEN,
            "alpha: its clock could not be read"),
        offset(good().reads("wall-clock", "alpha", "1772366400.N\n"), Verdict.NOT_PROVEN,
            "alpha: its clock could not"));
  }

  static List<Judged> units() {
    String on = UNIT.formatted("active", "enabled");
    return List.of(
        unit(0, on, Verdict.PROVEN, "beta: chrony.service is loaded, active, enabled"),
        unit(1, on, Verdict.NOT_PROVEN, "beta: \"time-unit\" ended with status 1"),
        unit(0, on + "\n" + on, Verdict.NOT_PROVEN, "beta: \"time-unit\" ended with status 0"),
        unit(0, on.replace("ActiveState=active\n", ""), Verdict.NOT_PROVEN, "beta: \"time-unit\" ended with status 0"),
        unit(0, on.replace("=loaded", "=masked"), Verdict.REFUTED, "beta: chrony.service is masked, active, enabled"),
        unit(0, UNIT.formatted("active", ""), Verdict.REFUTED,
            "beta: chrony.service is loaded, active, without a unit file"));
  }

  @Test
  void an_offset_is_measured_with_how_wrong_it_may_be() {
    Finding finding = CLOCK_OFFSET_WITHIN_LIMIT.judge(
        good().reads("time-tracking", "beta", WELL.replace("0.000001200", "0.010")).evidence());

    Measured beta = finding.measured().get(1);
    assertThat(beta.name()).isEqualTo("clock offset of beta");
    assertThat(beta.lowerMillis()).isEqualTo(10);
    assertThat(beta.upperMillis()).isBetween(11.14, 11.16);
    assertThat(beta.limitMillis()).isEqualTo(50);
    assertThat(finding.expected()).isEqualTo("clock offset within 50ms");
  }

  private static Judged synchronised(Zone zone, Verdict verdict, String observed) {
    return new Judged(CLOCK_SYNCHRONISED, zone, verdict, observed);
  }

  private static Judged listed(String sources, Verdict verdict, String observed) {
    return synchronised(
        good().reads("time-sources", "beta", sources).reads("time-source-names", "beta", sources), verdict, observed);
  }

  private static Judged offset(Zone zone, Verdict verdict, String observed) {
    return new Judged(CLOCK_OFFSET_WITHIN_LIMIT, zone, verdict, observed);
  }

  private static Judged unit(int exit, String shown, Verdict verdict, String observed) {
    return new Judged(
        TIME_SERVICE_ENABLED, good().reads("time-unit", "beta", "", exit, shown, ""), verdict, observed);
  }

  private static void clock(Zone zone, String role, String shown, double sentSeconds, double doneSeconds) {
    zone.entry(EntryKind.SAMPLE, "wall-clock", role, JsonNodeFactory.instance.objectNode()
        .put("item", "").put("answer", "ANSWERED").put("exit", 0).put("out", shown + "\n").put("err", "")
        .put("sent_ns", (long) (sentSeconds * 1e9)).put("done_ns", (long) (doneSeconds * 1e9)).put("truncated", false));
  }
}
