package org.quorate.criterion.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.monitoring.HistoryZone.demotion;
import static org.quorate.criterion.monitoring.HistoryZone.phase;
import static org.quorate.criterion.monitoring.HistoryZone.quorumLoss;
import static org.quorate.criterion.monitoring.MonitoringCriteria.QUORUM_LOSS_VISIBLE;
import static org.quorate.criterion.monitoring.MonitoringCriteria.ROLE_TRANSITION_VISIBLE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Judged;
import org.quorate.criterion.Zone;
import org.quorate.evidence.EntryKind;
import org.quorate.verdict.Verdict;

/** A metric that shows a drill has changed with it: what it showed long ago, or always shows, tells nothing. */
class HistoryTest {
  private static final Map<Integer, Integer> GOOD = Map.of(-30, 0, 15, 1);
  /** Two scrapes and two periods of the writer, as the example says. */
  private static final int LAG = 60;
  private static final int CLOCKS = 3;

  @ParameterizedTest
  @MethodSource({"transitions", "edges", "losses", "constants", "drills"})
  void judged_with_its_reason(Judged row) {
    row.holds();
  }

  static List<Judged> transitions() {
    return List.of(
        beta(GOOD, Verdict.PROVEN, "beta: 0 to 1; alpha: 1 to 0"),
        beta(Map.of(-600, 0, -30, 1, 15, 1), Verdict.REFUTED, "no change of beta: 0 to 1"),
        beta(Map.of(-30, 0, 15, 0), Verdict.REFUTED, "no change of beta: 0 to 1"),
        beta(Map.of(-600, 0, 15, 1), Verdict.NOT_PROVEN, "beta: monitoring knows nothing of it from just before"),
        beta(Map.of(-1, 1, 2, 0, 15, 0), Verdict.REFUTED, "no change of beta: 0 to 1"),
        beta(Map.of(-1, 0, 1, 1), Verdict.PROVEN, "beta: 0 to 1"));
  }

  static List<Judged> edges() {
    return List.of(
        beta(Map.of(-LAG - CLOCKS, 0, 15, 1), Verdict.PROVEN, "beta: 0 to 1"),
        beta(Map.of(-LAG - CLOCKS - 0.5, 0, 15, 1), Verdict.NOT_PROVEN, "beta: monitoring knows nothing"),
        beta(Map.of(CLOCKS, 0, 15, 1), Verdict.PROVEN, "beta: 0 to 1"),
        beta(Map.of(CLOCKS + 0.5, 0, 15, 1), Verdict.NOT_PROVEN, "beta: monitoring knows nothing"),
        beta(Map.of(-30, 0, -CLOCKS, 1), Verdict.PROVEN, "beta: 0 to 1"),
        beta(Map.of(-30, 0, -CLOCKS - 0.5, 1), Verdict.REFUTED, "no change of beta"),
        beta(Map.of(-30, 0, 5 + CLOCKS + LAG, 1), Verdict.PROVEN, "beta: 0 to 1"),
        beta(Map.of(-30, 0, 5 + CLOCKS + LAG + 0.5, 1), Verdict.REFUTED, "no change of beta"));
  }

  static List<Judged> losses() {
    return List.of(
        loss(120, Map.of(-30, 1, 10, 0, 20, 1), Verdict.PROVEN, "no quorum in 1 of 2 samples"),
        loss(120, Map.of(-30, 1, 0, 0), Verdict.PROVEN, "no quorum in 1 of 1 samples"),
        loss(120, Map.of(-30, 1, -1, 0, 10, 1), Verdict.REFUTED,
            "a quorum in all 1 samples, while there was none for 120 s"),
        loss(120, Map.of(-30, 1, 120 + LAG, 0), Verdict.PROVEN, "no quorum in 1 of 1 samples"),
        loss(120, Map.of(-30, 1, 121 + LAG, 0), Verdict.NOT_PROVEN, "a quorum in all 0 samples"),
        loss(40, Map.of(-30, 1, 10, 1), Verdict.REFUTED, "while there was none for 40 s"),
        loss(39, Map.of(-30, 1, 10, 1), Verdict.NOT_PROVEN, "while there was none for 39 s"));
  }

  static List<Judged> constants() {
    Zone oneOfTwo = quorumLoss(120).quorum("alpha", Map.of(-30, 1, 10, 1)).quorum("beta", Map.of(-30, 0, 10, 0)).zone();
    return List.of(
        loss(120, Map.of(-30, 0, 10, 0), Verdict.REFUTED,
            "no quorum in 1 of 1 samples, and none before it was taken away"),
        loss(120, Map.of(10, 0, 30, 1), Verdict.NOT_PROVEN, "in 1 of 2 samples; what they showed before is not known"),
        loss(120, Map.of(0, 1, 10, 0), Verdict.NOT_PROVEN, "in 1 of 2 samples; what they showed before is not known"),
        new Judged(QUORUM_LOSS_VISIBLE, oneOfTwo, Verdict.REFUTED, "no quorum in 1 of 2 samples, and none before"));
  }

  static List<Judged> drills() {
    String none = "no loss of quorum was in effect in this run";
    Map<Integer, Integer> shown = Map.of(-30, 1, 10, 0);
    HistoryZone unproven = new HistoryZone().drill(
        "quorum-loss", phase("in-effect").put("proven", false), 120, phase("undone"));
    HistoryZone backwards = new HistoryZone().drill(
        "quorum-loss", phase("undone"), 120, phase("in-effect").put("proven", true));
    HistoryZone unended = new HistoryZone().drill("demotion", phase("end"), 5, phase("begin"));
    Zone again = quorumLoss(120).quorum("beta", Map.of(-30, 1, 10, 1)).zone()
        .entry(EntryKind.FAULT, "quorum-loss", "", phase("in-effect").put("proven", true))
        .after(120).entry(EntryKind.FAULT, "quorum-loss", "", phase("undone"));
    Zone twice = demotion(5).role("alpha", Map.of(-30, 1, 15, 0)).role("beta", GOOD).zone().after(100)
        .entry(EntryKind.FAULT, "demotion", "", phase("begin").put("active", "alpha").put("standby", "beta"))
        .after(5).entry(EntryKind.FAULT, "demotion", "", phase("end"));
    return List.of(
        new Judged(ROLE_TRANSITION_VISIBLE, twice, Verdict.NOT_PROVEN, "beta: monitoring knows nothing of it from just"),
        new Judged(QUORUM_LOSS_VISIBLE, unproven.quorum("beta", shown).zone(), Verdict.NOT_PROVEN, none),
        new Judged(QUORUM_LOSS_VISIBLE, backwards.quorum("beta", shown).zone(), Verdict.NOT_PROVEN, none),
        new Judged(QUORUM_LOSS_VISIBLE, again, Verdict.NOT_PROVEN, "a quorum in all 0 samples"),
        new Judged(ROLE_TRANSITION_VISIBLE, unended.role("beta", GOOD).zone(), Verdict.NOT_PROVEN,
            "there is no complete record of a demotion in this run"));
  }

  @Test
  void what_is_expected_names_the_channel_that_was_chosen() {
    String logs = "the role transition of the demotion is visible in the logs at the aggregation target";

    assertThat(beta(GOOD, Verdict.PROVEN, "").holds().expected())
        .isEqualTo("the role transition of the demotion is visible in the metrics");
    assertThat(ROLE_TRANSITION_VISIBLE.judge(Zone.example().evidence()).expected()).isEqualTo(logs);
  }

  private static Judged beta(Map<? extends Number, Integer> values, Verdict verdict, String observed) {
    return new Judged(ROLE_TRANSITION_VISIBLE,
        demotion(5).role("alpha", Map.of(-30, 1, 15, 0)).role("beta", values).zone(), verdict, observed);
  }

  private static Judged loss(int seconds, Map<Integer, Integer> values, Verdict verdict, String observed) {
    return new Judged(QUORUM_LOSS_VISIBLE, quorumLoss(seconds).quorum("beta", values).zone(), verdict, observed);
  }
}
