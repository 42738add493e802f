package org.quorate.criterion.failover;

import static org.quorate.criterion.failover.Case.notProven;
import static org.quorate.criterion.failover.Case.proven;
import static org.quorate.criterion.failover.Case.refuted;
import static org.quorate.criterion.failover.GoodDrills.crash;
import static org.quorate.criterion.failover.GoodDrills.demotion;
import static org.quorate.criterion.failover.GoodDrills.gated;
import static org.quorate.criterion.failover.GoodDrills.peers;
import static org.quorate.criterion.failover.GoodDrills.reboot;
import static org.quorate.criterion.failover.GoodDrills.restoration;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Criterion;

class FailoverCriteriaTest {

  @ParameterizedTest
  @MethodSource("gates")
  void promoted_only_after_its_gates(Case row) {
    judged(row, DemotionCriteria.PROMOTED_ONLY_AFTER_GATES);
  }

  @ParameterizedTest
  @MethodSource("orphans")
  void the_vip_is_not_orphaned(Case row) {
    judged(row, DemotionCriteria.VIP_NOT_ORPHANED);
  }

  @ParameterizedTest
  @MethodSource("promotions")
  void the_standby_is_active_within_the_window(Case row) {
    judged(row, DemotionCriteria.STANDBY_ACTIVE_WITHIN_WINDOW);
  }

  @ParameterizedTest
  @MethodSource("settled")
  void roles_are_stable_after_the_restoration(Case row) {
    judged(row, RestorationCriteria.ROLES_STABLE_AFTER_RESTORATION);
  }

  @ParameterizedTest
  @MethodSource("flapping")
  void roles_do_not_flap(Case row) {
    judged(row, RestorationCriteria.NO_FLAPPING_IN_RESTORATION);
  }

  @ParameterizedTest
  @MethodSource("boots")
  void a_boot_without_the_vip_starts_no_controller(Case row) {
    judged(row, RestorationCriteria.BOOT_WITHOUT_VIP_STARTS_NO_CONTROLLER);
  }

  @ParameterizedTest
  @MethodSource("crashes")
  void never_two_active_in_a_crash(Case row) {
    judged(row, ResilienceCriteria.NO_DUAL_ACTIVE_IN_CRASH);
  }

  @ParameterizedTest
  @MethodSource("unreachablePeers")
  void the_zone_is_independent_of_its_peers(Case row) {
    judged(row, ResilienceCriteria.INDEPENDENT_OF_PEERS);
  }

  static List<Case> gates() {
    return List.of(
        proven("up after the gate opens", gated(tape -> tape)),
        refuted("up before", gated(tape -> tape.sees("unit", "held", "beta", 4000, 4002)
            .sees("unit", "absent", "beta", 5000, 5002)),
            "7998 ms before the gate was opened"),
        refuted("started before, though its unit was not active",
            gated(tape -> tape.first("process", "absent", "beta").sees("process", "held", "beta", 4000, 4002)),
            "7998 ms before the gate was opened, seen by the witness \"process\""),
        proven("its process up after the gate opens",
            gated(tape -> tape.first("process", "absent", "beta").sees("process", "held", "beta", 12_600, 12_602))),
        notProven("its processes were not watched", gated(tape -> tape.first("process", "absent", "beta")
            .blind("process", "beta", 3000, 4000)), "the witness \"process\" cannot tell for beta"),
        notProven("up at about the time it opens", gated(tape -> tape.sees("unit", "held", "beta", 11_990, 12_010)),
            "cannot tell whether"),
        proven("the VIP left again, but not before a promotion would have shown",
            gated(tape -> tape.sees("address", "absent", "beta", 3305, 3306)
                .sees("address", "held", "beta", 12_300, 12_301))),
        notProven("the VIP left again before a promotion would have shown",
            gated(tape -> tape.sees("address", "absent", "beta", 3000, 3001)
                .sees("address", "held", "beta", 12_300, 12_301)),
            "beta had the VIP for 698 ms while the gate was shut; once it was open, a promotion took up to 702 ms"),
        notProven("the VIP was lost to sight before a promotion would have shown", gated(tape -> tape
            .blind("address", "beta", 2500, 11_500).again("address", "held", "beta", 2500, 11_500)),
            "beta had the VIP for 500 ms"),
        notProven("the gate was not shown shut", gated(tape -> tape.proof("in-effect", "beta", false, 1700)),
            "in effect: false"),
        notProven("the gate was shown shut at the end alone",
            gated(tape -> tape.proof("in-effect", "beta", false, 1700).proof("in-effect", "beta", true, 11_900)),
            "in effect: false"),
        notProven("the standby's unit was not watched", gated(tape -> tape.blind("unit", "beta", 3000, 4000)),
            "cannot tell for beta"),
        notProven("the standby never had the VIP while it was shut", DrillTape.of(DemotionCriteria.GATED)
            .first("address", "absent", "beta").proof("in-effect", "beta", true, 1600)
            .exchange("gate-opened", "beta", 12_000, 12_500)
            .sees("address", "held", "beta", 12_600, 12_601).end(20_000), "VIP on beta meanwhile: false"),
        notProven("the gate was never opened", DrillTape.of(DemotionCriteria.GATED).first("address", "held", "beta")
            .proof("in-effect", "beta", true, 1600).end(20_000), "opened: false"),
        refuted("down for good", gated(tape -> tape.sees("unit", "absent", "beta", 15_000, 15_001)), "nobody had it"));
  }

  static List<Case> orphans() {
    return List.of(
        proven("it moved and stayed", demotion(tape -> tape)),
        refuted("it was lost again", demotion(tape -> tape.sees("address", "absent", "beta", 9000, 9001)),
            "nobody had it"),
        refuted("it stayed on both", demotion(tape -> tape.sees("address", "held", "alpha", 9000, 9001)),
            "[alpha, beta] had it"),
        notProven("nobody watched the third node", demotion(tape -> tape.blind("address", "gamma", 3000, 4000)),
            "[gamma]"));
  }

  static List<Case> promotions() {
    return List.of(
        proven("unit and answers in time", demotion(tape -> tape)),
        refuted("the unit too late", late("unit", 12_500), "an active controller on beta after 10500"),
        refuted("clients answered too late", late("answers", 12_500), "an answer from beta through the VIP after 10"),
        notProven("the unit in time, but nobody asked", DrillTape.of(DemotionCriteria.DRILL)
            .first("unit", "absent", "beta")
            .exchange("applied", "alpha", 2000, 2500).sees("unit", "held", "beta", 5000, 5001).end(20_000),
            "no client was answered"));
  }

  static List<Case> settled() {
    return List.of(
        proven("settled and quiet", restoration(tape -> tape)),
        refuted("a change during the observation",
            restoration(tape -> tape.sees("unit", "absent", "alpha", 15_000, 15_001)
            .sees("unit", "held", "alpha", 16_000, 16_001)), "no change for the last 4.0 s"),
        refuted("the wrong node holds it", restoration(tape -> tape.sees("address", "absent", "alpha", 6000, 6001)
            .sees("address", "held", "beta", 6000, 6001)), "[beta] had it"),
        notProven("blind on one node", restoration(tape -> tape.blind("unit", "beta", 6000, 6001)),
            "cannot tell for [beta]"),
        notProven("nothing changed, but it was not watched for long enough", DrillTape.of(RestorationCriteria.DRILL)
            .first("address", "held", "alpha").first("address", "absent", "beta", "gamma")
            .first("unit", "held", "alpha").first("unit", "absent", "beta").end(9000), "no change for the last 8.0 s"),
        proven("nothing changed for long enough", DrillTape.of(RestorationCriteria.DRILL)
            .first("address", "held", "alpha").first("address", "absent", "beta", "gamma")
            .first("unit", "held", "alpha").first("unit", "absent", "beta").end(11_000)));
  }

  static List<Case> flapping() {
    return List.of(
        proven("one change a node", restoration(tape -> tape)),
        proven("the same told again", restoration(tape -> tape.sees("address", "held", "alpha", 6000, 6001))),
        refuted("there and back", restoration(tape -> tape.sees("address", "absent", "alpha", 6000, 6001)),
            "alpha 2 times"),
        refuted("back and forth", restoration(tape -> tape.sees("address", "held", "beta", 6000, 6001)
            .sees("address", "absent", "beta", 7000, 7001)), "beta 3 times"),
        notProven("blind on a node", restoration(tape -> tape.blind("address", "alpha", 6000, 6001)),
            "cannot tell for [alpha]"));
  }

  static List<Case> boots() {
    return List.of(
        proven("none", reboot(tape -> tape)),
        refuted("one is active after it", reboot(tape -> tape.phase("after-boot", "beta", 19_000,
            DrillTape.body().put("controller", "active"))), "was active since the boot"),
        refuted("one failed after it", reboot(tape -> tape.phase("after-boot", "beta", 19_000,
            DrillTape.body().put("controller", "failed"))), "was failed since the boot"),
        refuted("one was started and stopped before it was active", reboot(tape -> tape.phase("after-boot", "beta",
            19_000, DrillTape.body().put("controller", "inactive").put("left_inactive_us", "8123456"))),
            "was started after the boot, and stopped again"),
        notProven("whether one was started was not read", reboot(tape -> tape.phase("after-boot", "beta", 19_000,
            DrillTape.body().put("controller", "inactive"))), "whether it was started since the boot was read as \"\""),
        refuted("one was seen for a moment", reboot(tape -> tape.sees("unit", "held", "beta", 8000, 8001)
            .sees("unit", "absent", "beta", 8100, 8101)), "a controller became active on beta"),
        refuted("the active node lost its own", reboot(tape -> tape.sees("unit", "absent", "alpha", 8000, 8001)),
            "nobody had it"),
        notProven("its state was not read", reboot(tape -> tape.phase("after-boot", "beta", 19_000,
            DrillTape.body().put("controller", ""))), "was read as \"\""),
        notProven("its state cannot be understood", reboot(tape -> tape.phase("after-boot", "beta", 19_000,
            DrillTape.body().put("controller", "Failed to connect to bus"))), "was read as \"Failed"),
        notProven("it did not boot", reboot(tape -> tape.proof("in-effect", "beta", false, 19_000)),
            "reboot of beta shown: false"),
        notProven("it booted, and its services did not start",
            reboot(tape -> tape.proof("gone-after", "beta", false, 17_000)), "its services started: false"),
        notProven("it had the VIP", reboot(tape -> tape.sees("address", "held", "beta", 8000, 8001)),
            "VIP on it: true"),
        notProven("nobody watched the active node", reboot(tape -> tape.blind("unit", "alpha", 8000, 9000)),
            "cannot tell for [alpha]"));
  }

  static List<Case> crashes() {
    return List.of(
        proven("the standby after the loss of power", crash(tape -> tape)),
        refuted("the crashed one starts by itself again",
            crash(tape -> tape.sees("unit", "held", "alpha", 12_000, 12_001)),
            "alpha and beta both had an active controller"),
        refuted("it answers once more", crash(tape -> tape.answered("alpha", "1", 12_000, 12_010)),
            "before and after an answer"),
        notProven("the standby was not watched", crash(tape -> tape.blind("unit", "beta", 3000, 4000)),
            "blind on beta"),
        notProven("the power was not shown gone", crash(tape -> tape.proof("in-effect", "alpha", false, 16_000)),
            "in effect not shown"),
        notProven("it was not shown to be back", crash(tape -> tape.proof("gone-after", "alpha", false, 16_000)),
            "gone after not shown"));
  }

  static List<Case> unreachablePeers() {
    return List.of(
        proven("it fails over", peers(tape -> tape)),
        refuted("it does not", DrillTape.of(ResilienceCriteria.PEERS).first("address", "held", "alpha")
            .first("address", "absent", "beta", "gamma").first("unit", "held", "alpha").first("unit", "absent", "beta")
            .proof("absent-before", "", true, 1100).proof("in-effect", "", true, 1200)
            .exchange("applied", "alpha", 2000, 2500)
            .proof("gone-after", "", true, 15_000).end(20_000), "beta did not come to have the VIP"),
        notProven("no peer ever answered", peers(tape -> tape.proof("absent-before", "", false, 16_000)),
            "absent before not shown"),
        notProven("a peer still answered", peers(tape -> tape.proof("in-effect", "", false, 16_000)), "in effect not shown"));
  }

  /** A demotion in which one of the two comes too late. */
  private static DrillTape late(String which, long at) {
    DrillTape tape = DrillTape.of(DemotionCriteria.DRILL).first("unit", "held", "alpha").first("unit", "absent", "beta")
        .exchange("applied", "alpha", 2000, 2500).sees("unit", "absent", "alpha", 2200, 2202)
        .sees("unit", "held", "beta", which.equals("unit") ? at : 5000, which.equals("unit") ? at + 1 : 5001);
    long answered = which.equals("answers") ? at : 5100;
    return tape.unanswered(answered - 100, answered - 90).answered("beta", "2", answered, answered + 10).end(20_000);
  }

  private static void judged(Case row, Criterion criterion) {
    row.holdsFor(tape -> criterion.judge(tape.evidence()));
  }
}
