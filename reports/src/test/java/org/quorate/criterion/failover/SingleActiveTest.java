package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.failover.Case.notProven;
import static org.quorate.criterion.failover.Case.proven;
import static org.quorate.criterion.failover.Case.refuted;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Measured;
import org.quorate.evidence.EntryKind;

class SingleActiveTest {
  private static final SingleActive CONTROLLER =
      new SingleActive("an active controller", "unit", List.of("alpha", "beta"), Duration.ZERO);
  private static final SingleActive VIP =
      new SingleActive("the VIP", "address", List.of("alpha", "beta", "gamma"), Duration.ofSeconds(1));

  @ParameterizedTest
  @MethodSource({"handovers", "overlaps", "arrivals", "blindness", "garbled"})
  void one_controller_at_a_time(Case row) {
    row.holdsFor(tape -> CONTROLLER.judge(tape.record()));
  }

  @ParameterizedTest
  @MethodSource("power")
  void one_controller_at_a_time_when_power_is_lost(Case row) {
    row.holdsFor(tape -> CONTROLLER.judge(tape.record()));
  }

  @ParameterizedTest
  @MethodSource("tolerated")
  void one_vip_at_a_time_but_for_the_tolerated_moment(Case row) {
    row.holdsFor(tape -> VIP.judge(tape.record()));
  }

  static List<Case> handovers() {
    return List.of(
        proven("nothing changes", alphaActive().end(9000)),
        proven("one stops, the other starts", alphaActive().sees("unit", "absent", "alpha", 2000, 2002)
            .sees("unit", "held", "beta", 3000, 3002).end(9000)),
        proven("one stops in the very moment the other starts", alphaActive()
            .sees("unit", "absent", "alpha", 2000, 2000)
            .sees("unit", "held", "beta", 2000, 2000).end(9000)),
        proven("there and back again", alphaActive().sees("unit", "absent", "alpha", 2000, 2002)
            .sees("unit", "held", "beta", 3000, 3002).sees("unit", "absent", "beta", 4000, 4002)
            .sees("unit", "held", "alpha", 5000, 5002).end(9000)),
        proven("the holder stops and nobody follows", alphaActive().sees("unit", "absent", "alpha", 2000, 2002)
            .end(9000)),
        proven("one starts and fails on the same node", alphaActive().sees("unit", "absent", "alpha", 2000, 2002)
            .sees("unit", "held", "alpha", 3000, 3002).sees("unit", "absent", "alpha", 3001, 3003).end(9000)));
  }

  static List<Case> overlaps() {
    return List.of(
        refuted("the other starts a second early", alphaActive().sees("unit", "held", "beta", 2000, 2001)
            .sees("unit", "absent", "alpha", 3000, 3001).end(9000),
            "alpha and beta both had an active controller for 999.0 to 1001.0 ms"),
        refuted("by a millisecond for every reading of the clocks", alphaActive()
            .sees("unit", "held", "beta", 1990, 1999)
            .sees("unit", "absent", "alpha", 2000, 2010).end(9000), "1.0 to 20.0 ms"),
        notProven("for some reading of the clocks only", alphaActive().sees("unit", "held", "beta", 1990, 2005)
            .sees("unit", "absent", "alpha", 2000, 2010).end(9000), "cannot tell apart from none"),
        notProven("when the bounds meet in one point", alphaActive().sees("unit", "held", "beta", 1990, 2000)
            .sees("unit", "absent", "alpha", 2000, 2010).end(9000), "0.0 to 20.0 ms"),
        refuted("both from the first look to the end", DrillTape.of("drill").first("unit", "held", "alpha", "beta")
            .end(9000),
            "alpha and beta"),
        notProven("the first looks see it move", DrillTape.of("drill").first("unit", "held", "beta", 1010, 1020)
            .sees("unit", "absent", "beta", 1040, 1041).first("unit", "held", "alpha", 1010, 1050).end(9000),
            "0.0 to 41.0 ms"),
        refuted("the first look of one, the start of the other", alphaActive().sees("unit", "held", "beta", 1500, 1501)
            .end(9000),
            "7499.0 to 7500.0 ms"),
        refuted("only the second time", alphaActive().sees("unit", "absent", "alpha", 2000, 2002)
            .sees("unit", "held", "beta", 3000, 3002).sees("unit", "held", "alpha", 4000, 4001)
            .sees("unit", "absent", "beta", 4100, 4101).end(9000), "99.0 to 101.0 ms"),
        refuted("certain once, possible another time", alphaActive().sees("unit", "held", "beta", 1990, 2005)
            .sees("unit", "absent", "alpha", 2000, 2010).sees("unit", "held", "alpha", 5000, 5001).end(9000),
            "both had"));
  }

  static List<Case> arrivals() {
    return List.of(
        proven("held is told three times", alphaActive().sees("unit", "held", "alpha", 1500, 1501)
            .sees("unit", "held", "alpha", 1600, 1601).sees("unit", "absent", "alpha", 2000, 2002)
            .sees("unit", "held", "beta", 3000, 3002).end(9000)),
        proven("absent is told three times", alphaActive().sees("unit", "absent", "beta", 1500, 1501)
            .sees("unit", "absent", "alpha", 2000, 2002).sees("unit", "absent", "alpha", 2100, 2102)
            .sees("unit", "held", "beta", 2050, 2052).end(9000)),
        proven("the start arrives before the stop", alphaActive().sees("unit", "held", "beta", 3000, 3002)
            .sees("unit", "absent", "alpha", 2000, 2002).end(9000)),
        proven("a notice overtakes the first look", DrillTape.of("drill").sees("unit", "absent", "alpha", 1030, 1032)
            .first("unit", "held", "alpha", 1010, 1040).first("unit", "absent", "beta")
            .sees("unit", "held", "beta", 1100, 1102).end(9000)),
        refuted("the overlap arrives out of order", alphaActive().sees("unit", "absent", "alpha", 3000, 3002)
            .sees("unit", "held", "beta", 2000, 2002).end(9000), "998.0 to 1002.0 ms"),
        proven("what another witness saw is not its business", alphaActive().sees("address", "held", "beta", 1500, 1501)
            .end(9000)),
        proven("what was seen on a third node is not its business", alphaActive()
            .sees("unit", "held", "gamma", 1500, 1501).end(9000)),
        proven("what was seen after the drill is not its business", alphaActive().end(9000)
            .sees("unit", "held", "beta", 9100, 9101)));
  }

  static List<Case> blindness() {
    return List.of(
        notProven("nothing was seen at all", DrillTape.of("drill").end(9000),
            "reported nothing that can be understood about alpha"),
        notProven("nothing was seen of one node", DrillTape.of("drill").first("unit", "held", "alpha").end(9000),
            "about beta"),
        notProven("nobody ever had it", DrillTape.of("drill").first("unit", "absent", "alpha", "beta").end(9000),
            "never saw anybody with an active controller"),
        notProven("first looked at when the change was under way", DrillTape.of("drill").first("unit", "held", "alpha")
            .exchange("applied", "", 2000, 2100).first("unit", "absent", "beta", 7900, 8000).end(9000),
            "first looked at beta when the change was under way"),
        notProven("blind on the one", alphaActive().blind("unit", "alpha", 2000, 2500).end(9000),
            "blind on alpha for 500 ms"),
        notProven("blind on the other", alphaActive().blind("unit", "beta", 2000, 2001).end(9000),
            "blind on beta for 1 ms"),
        proven("blind on a third", alphaActive().blind("unit", "gamma", 2000, 2500).end(9000)),
        proven("another witness blind", alphaActive().blind("address", "alpha", 2000, 2500).end(9000)),
        proven("blind after the drill", alphaActive().end(9000).blind("unit", "alpha", 9100, 9200)),
        refuted("a certain overlap counts although it was blind elsewhere", alphaActive()
            .blind("unit", "beta", 1500, 1600)
            .sees("unit", "held", "beta", 2000, 2001).end(9000), "both had"),
        notProven("it may have moved away and back while nobody looked", alphaActive()
            .blind("unit", "alpha", 2000, 5000)
            .again("unit", "held", "alpha", 2000, 5000).sees("unit", "held", "beta", 3000, 3001)
            .sees("unit", "absent", "beta", 4000, 4001).end(9000), "0.0 to 1001.0 ms"),
        notProven("blind to the end", alphaActive().sees("unit", "held", "beta", 4000, 4001)
            .blind("unit", "alpha", 3000, 8990).end(9000), "alpha and beta"),
        refuted("blind to the end, but too late to help", alphaActive().sees("unit", "held", "beta", 4000, 4001)
            .blind("unit", "alpha", 5000, 8990).end(9000), "999.0 to 5000.0 ms"));
  }

  static List<Case> power() {
    return List.of(
        proven("blind because there is no power", crash(3000, 3100).blind("unit", "alpha", 3050, 8000)
            .sees("unit", "held", "beta", 4000, 4001).again("unit", "absent", "alpha", 3050, 8000)
            .exchange("undone", "alpha", 7000, 7500).end(9000)),
        proven("the last sign of life is older than the loss of power", crash(3000, 3100)
            .blind("unit", "alpha", 2600, 8000)
            .sees("unit", "held", "beta", 4000, 4001).again("unit", "absent", "alpha", 2600, 8000)
            .exchange("undone", "alpha", 7000, 7500).end(9000)),
        proven("the power never comes back", crash(3000, 3100).blind("unit", "alpha", 3050, 8990)
            .sees("unit", "held", "beta", 4000, 4001).end(9000)),
        notProven("blind long before the power goes", crash(6000, 6100).blind("unit", "alpha", 2000, 8000)
            .again("unit", "absent", "alpha", 2000, 8000).end(9000), "blind on alpha"),
        notProven("blind again when the power is back", crash(3000, 3100).exchange("undone", "alpha", 5000, 5500)
            .again("unit", "absent", "alpha", 3050, 6000).blind("unit", "alpha", 6100, 6200).end(9000),
            "blind on alpha for 100 ms"),
        notProven("the other node is blind meanwhile", crash(3000, 3100).blind("unit", "beta", 3050, 4000).end(9000),
            "blind on beta"),
        notProven("the power was to go and did not", alphaActive()
            .phase("power", "alpha", 3000, DrillTape.body().put("without_power", true))
            .blind("unit", "alpha", 3050, 4000).end(9000), "blind on alpha"),
        notProven("it is not recorded when the power went", alphaActive()
            .phase("power", "alpha", 3000, DrillTape.body().put("without_power", true))
            .phase("applied", "alpha", 3100, DrillTape.body()).blind("unit", "alpha", 3050, 4000).end(9000),
            "blind on alpha"),
        refuted("the other starts before the power goes", crash(3000, 3100).sees("unit", "held", "beta", 2500, 2501)
            .end(9000), "499.0 to 600.0 ms"),
        notProven("the other starts while the power goes", crash(3000, 3100).sees("unit", "held", "beta", 3050, 3051)
            .end(9000), "0.0 to 50.0 ms"),
        proven("a stop that was still told counts", crash(3000, 3100).sees("unit", "absent", "alpha", 3010, 3011)
            .sees("unit", "held", "beta", 3100, 3101).end(9000)),
        refuted("it starts by itself when the power is back", crash(3000, 3100).sees("unit", "held", "beta", 4000, 4001)
            .exchange("undone", "alpha", 5000, 5500).blind("unit", "alpha", 3050, 6000)
            .again("unit", "held", "alpha", 3050, 6000).end(9000), "3000.0 to 5000.0 ms"));
  }

  static List<Case> garbled() {
    return List.of(
        notProven("a state that is no word of it", alphaActive().sees("unit", "??", "beta", 2000, 2001).end(9000),
            "about beta"),
        notProven("a state that is missing", alphaActive().raw(EntryKind.EVENT, "unit", "beta", 2000, DrillTape.body())
            .end(9000),
            "about beta"),
        notProven("a start without a time, told after the stop", alphaActive()
            .sees("unit", "absent", "alpha", 3000, 3001)
            .raw(EntryKind.EVENT, "unit", "beta", 3500, DrillTape.body().put("state", "held")).end(9000), "both had"),
        refuted("a start without a time, told before the stop", alphaActive()
            .sees("unit", "absent", "alpha", 3000, 3001)
            .raw(EntryKind.EVENT, "unit", "beta", 2500, DrillTape.body().put("state", "held")).end(9000),
            "500.0 to 2001.0 ms"),
        refuted("bounds the wrong way round", alphaActive().sees("unit", "held", "beta", 2002, 2000)
            .sees("unit", "absent", "alpha", 3000, 3001).end(9000), "998.0 to 1001.0 ms"),
        notProven("a gap without its times", alphaActive().raw(EntryKind.GAP, "unit", "alpha", 3000, DrillTape.body())
            .end(9000),
            "blind on alpha"));
  }

  static List<Case> tolerated() {
    return List.of(
        proven("for less than it", vipMoves(2000, 2500)),
        proven("for exactly it", vipMoves(2000, 3000)),
        refuted("for longer", vipMoves(2000, 3500), "alpha and beta both had the VIP for 1500.0"),
        notProven("for about it", onAlpha().sees("address", "held", "beta", 2000, 2100)
            .sees("address", "absent", "alpha", 3000, 3100).end(9000), "900.0 to 1100.0 ms"),
        proven("twice for less than it", onAlpha().sees("address", "held", "beta", 2000, 2000)
            .sees("address", "absent", "alpha", 2900, 2900).sees("address", "held", "alpha", 4000, 4000)
            .sees("address", "absent", "beta", 4900, 4900).end(9000)),
        refuted("on the node that must never have it", onAlpha().sees("address", "held", "gamma", 2000, 2001).end(9000),
            "alpha and gamma"),
        notProven("blind on the node that must never have it", onAlpha().blind("address", "gamma", 2000, 2001)
            .end(9000),
            "blind on gamma"));
  }

  @Test
  void the_overlap_is_measured_within_its_bounds() {
    assertThat(VIP.judge(vipMoves(2000, 3500).record()).measured())
        .containsExactly(new Measured("the VIP on two nodes", 1500, 1500, 1000));
  }

  private static DrillTape alphaActive() {
    return DrillTape.of("drill").first("unit", "held", "alpha").first("unit", "absent", "beta");
  }

  private static DrillTape crash(long sent, long done) {
    return alphaActive().powerOff("alpha", sent, done);
  }

  private static DrillTape onAlpha() {
    return DrillTape.of("drill").first("address", "held", "alpha").first("address", "absent", "beta", "gamma");
  }

  private static DrillTape vipMoves(long taken, long released) {
    return onAlpha().sees("address", "held", "beta", taken, taken)
        .sees("address", "absent", "alpha", released, released).end(9000);
  }
}
