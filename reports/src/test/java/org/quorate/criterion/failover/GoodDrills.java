package org.quorate.criterion.failover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Records of drills in which everything went as the runbook wants it. */
final class GoodDrills {
  private GoodDrills() {}

  /** Every drill's record by the drill's name. */
  static Map<String, DrillTape> all() {
    Map<String, DrillTape> all = new LinkedHashMap<>();
    all.put(DemotionCriteria.DRILL, demotion(tape -> tape));
    all.put(DemotionCriteria.GATED, gated(tape -> tape));
    all.put(RestorationCriteria.DRILL, restoration(tape -> tape));
    all.put(RestorationCriteria.REBOOT, reboot(tape -> tape));
    all.put(ResilienceCriteria.CRASH, crash(tape -> tape));
    all.put(ResilienceCriteria.QUORUM_LOSS, quorumLoss(tape -> tape));
    all.put(ResilienceCriteria.PEERS, peers(tape -> tape));
    return all;
  }

  /** @param also what was recorded besides, before the end */
  static DrillTape demotion(UnaryOperator<DrillTape> also) {
    return also.apply(takeover(steady(DemotionCriteria.DRILL).exchange("applied", "alpha", 2000, 2500))).end(20_000);
  }

  static DrillTape gated(UnaryOperator<DrillTape> also) {
    return also.apply(steady(DemotionCriteria.GATED)
        .proof("absent-before", "beta", true, 1100).exchange("gate-shut", "beta", 1200, 1500)
        .proof("in-effect", "beta", true, 1600)
        .exchange("applied", "alpha", 2000, 2500)
        .sees("address", "absent", "alpha", 2100, 2102).sees("unit", "absent", "alpha", 2200, 2202)
        .sees("address", "held", "beta", 2300, 2302)
        .exchange("gate-opened", "beta", 12_000, 12_500).proof("gone-after", "beta", true, 15_000))
        .sees("unit", "held", "beta", 13_000, 13_002).end(20_000);
  }

  /** The demoted node comes back and takes its roles again. */
  static DrillTape restoration(UnaryOperator<DrillTape> also) {
    return also.apply(DrillTape.of(RestorationCriteria.DRILL)
        .first("address", "held", "beta").first("address", "absent", "alpha", "gamma")
        .first("unit", "held", "beta").first("unit", "absent", "alpha", "gamma")
        .answered("beta", "1", 1100, 1110).answered("beta", "1", 1200, 1210)
        .exchange("applied", "alpha", 2000, 2500)
        .sees("address", "absent", "beta", 3000, 3002).sees("address", "held", "alpha", 3000, 3002)
        .sees("unit", "absent", "beta", 3100, 3102).sees("unit", "held", "alpha", 5000, 5002)
        .unanswered(3000, 5000).goesOnAnswering("alpha", "2", 5100, 20_000)).end(20_000);
  }

  static DrillTape reboot(UnaryOperator<DrillTape> also) {
    return also.apply(steady(RestorationCriteria.REBOOT)
        .exchange("applied", "beta", 2000, 2500)
        .blind("address", "beta", 2100, 6000).again("address", "absent", "beta", 2100, 6000)
        .blind("unit", "beta", 2100, 6000).again("unit", "absent", "beta", 2100, 6000)
        .proof("in-effect", "beta", true, 7000)
        .proof("gone-after", "beta", true, 12_000)
        .phase("after-boot", "beta", 18_000,
            DrillTape.body().put("controller", "inactive").put("left_inactive_us", "0"))).end(20_000);
  }

  static DrillTape crash(UnaryOperator<DrillTape> also) {
    List<String> read = IntStream.concat(IntStream.range(11, 15), IntStream.range(60, 80))
        .mapToObj(each -> "a" + each * 100).toList();
    DrillTape tape = steady(ResilienceCriteria.CRASH).proof("absent-before", "alpha", true, 1050)
        .appends("ok", 1100, 1500).powerOff("alpha", 2000, 2050).proof("in-effect", "alpha", true, 2060)
        .sees("address", "held", "beta", 2300, 2302).sees("unit", "held", "beta", 5000, 5002)
        .unanswered(2400, 5000).answered("beta", "2", 5100, 5110).goesOnAnswering("beta", "2", 5200, 20_000)
        .appends("refused", 2100, 5000).appends("ok", 6000, 8000)
        .exchange("undone", "alpha", 9000, 11_000)
        .blind("address", "alpha", 2040, 10_500).again("address", "absent", "alpha", 2040, 10_500)
        .blind("unit", "alpha", 2040, 10_600).again("unit", "absent", "alpha", 2040, 10_600)
        .readBack(12_000, read).proof("gone-after", "alpha", true, 15_000);
    return also.apply(tape).end(20_000);
  }

  static DrillTape quorumLoss(UnaryOperator<DrillTape> also) {
    List<String> read = IntStream.concat(IntStream.range(11, 50), IntStream.range(330, 380))
        .mapToObj(each -> "a" + each * 100).toList();
    return also.apply(DrillTape.of(ResilienceCriteria.QUORUM_LOSS).proof("absent-before", "", true, 1050)
        .appends("ok", 1100, 5000).exchange("applied", "", 5000, 5200).proof("in-effect", "", true, 5500)
        .appends("refused", 5600, 30_000).healed().appends("ok", 33_000, 38_000).readBack(39_000, read)).end(40_000);
  }

  static DrillTape peers(UnaryOperator<DrillTape> also) {
    return also.apply(takeover(steady(ResilienceCriteria.PEERS)
        .proof("absent-before", "", true, 1100).proof("in-effect", "", true, 1200)
        .exchange("applied", "alpha", 2000, 2500)).proof("gone-after", "", true, 15_000)).end(20_000);
  }

  private static DrillTape steady(String drill) {
    return DrillTape.of(drill)
        .first("address", "held", "alpha").first("address", "absent", "beta", "gamma")
        .first("unit", "held", "alpha").first("unit", "absent", "beta", "gamma")
        .answered("alpha", "1", 1100, 1110).answered("alpha", "1", 1200, 1210);
  }

  private static DrillTape takeover(DrillTape tape) {
    return tape
        .sees("address", "absent", "alpha", 2100, 2102).sees("unit", "absent", "alpha", 2200, 2202)
        .sees("address", "held", "beta", 2300, 2302).unanswered(2400, 2410)
        .sees("unit", "held", "beta", 5000, 5002).answered("beta", "2", 5100, 5110)
        .goesOnAnswering("beta", "2", 5200, 20_000);
  }
}
